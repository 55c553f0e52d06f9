import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { Api } from '../support/api.js';
import { checkLog } from '../support/log-invariants.js';
import { TwoProcesses } from '../support/two-processes.js';
import { persist, wholeYear } from '../support/whole-year.js';

const executablePath = process.env['SO_VANG_CHROMIUM'];
const inBrowser = executablePath ? describe : describe.skip;
const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

inBrowser('the dashboard in a real browser', () => {
  let both: TwoProcesses;
  let browser: Browser;
  const year = wholeYear('w');

  beforeAll(async () => {
    both = await TwoProcesses.start();
    const api = new Api(both.url, await both.token());
    for (const act of year.acts) {
      if ((act.body as { type: string }).type === 'SignPledge') break;
      await persist(api, act);
    }
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  });
  afterAll(async () => {
    await browser.close();
    await both.stop();
  });

  const signedIn = async (name: string, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(both.url);
    await page.getByText(name, { exact: true }).first().click();
    await page
      .getByText('0/4 đơn vị đã ký')
      .or(page.getByText(/[1-4]\/4 đơn vị đã ký/))
      .first()
      .waitFor();
    return page;
  };
  const sign = async (page: Page) => {
    await page
      .getByText(/\/4 đơn vị đã ký/)
      .first()
      .click();
    await page.getByRole('button', { name: 'Ký giao ước' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    return dialog.getByRole('button', { name: 'Ký giao ước' });
  };

  test('takes a pledge from a click to a row', async () => {
    const page = await signedIn('w-u1-head');
    await (await sign(page)).click();
    await page.getByText('1/4 đơn vị đã ký giao ước').waitFor();
    expect((await checkLog(both.data)).types['PledgeSigned']).toBe(1);
    await page.close();
  });

  test('takes it once where the server is killed under the click', async () => {
    const page = await signedIn('w-u2-head');
    const confirm = await sign(page);
    await Promise.all([confirm.click(), both.killServer()]);
    await both.startServer();
    const retry = page.getByRole('button', { name: /thử lại/i });
    const signed = page.getByText('2/4 đơn vị đã ký giao ước');
    await retry.or(signed).first().waitFor();
    if (await retry.isVisible()) await retry.click();
    await signed.waitFor();
    expect((await checkLog(both.data)).types['PledgeSigned']).toBe(2);
    await page.close();
  });

  test('says what blocks the next stage, and fits a phone', async () => {
    const page = await signedIn('w-u3-head', 360);
    await page
      .getByText(/chưa ký giao ước/)
      .first()
      .waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await page.close();
  });
});
