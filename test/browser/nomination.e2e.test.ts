import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActData } from '@so-vang/api-contract';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startStack, type Stack } from '../support/server.js';
import { accepted, ballotRules, makeWorld, toVoting, type World } from '../support/world.js';

const executablePath = process.env['SO_VANG_CHROMIUM'];
const inBrowser = executablePath ? describe : describe.skip;
const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const at = (time: string) => ({ at: `2019-12-${time}:00.000Z` });

inBrowser('nominating and choosing a head in a real browser', () => {
  let stack: Stack;
  let browser: Browser;
  let world: World;

  /** All vote for these, and the ballot is counted. */
  const voted = async (n: number, units: readonly string[], day: string) => {
    for (const unit of world.units)
      accepted(
        await world.onBallot(
          n,
          'CastVote',
          { unit, for: units, against: [] } as unknown as ActData<'CastVote'>,
          {
            by: world.headOf(unit),
            ...at(`${day}T02:00`),
          },
        ),
      );
    accepted(await world.onBallot(n, 'CloseBallot', {}, at(`${day}T03:00`)));
    accepted(await world.onBallot(n, 'CountBallot', {}, at(`${day}T03:10`)));
  };

  beforeAll(async () => {
    stack = await startStack();
    world = await makeWorld(stack.api, { rules: { ...ballotRules, recusal: 'none' } });
    await toVoting(world);
    const [first = '', second = ''] = world.units;
    await voted(1, [first, second], '20');
    accepted(await world.act('DeclareRanking', {}, at('21T01:00')));
    const onHead = {
      closesAt: '2019-12-24T01:00:00.000Z',
      method: 'open',
      purpose: 'head',
      reason: 'Bầu Trưởng khối',
    };
    accepted(await world.act('OpenVoting', onHead as unknown as ActData<'OpenVoting'>, at('21T02:00')));
    await voted(2, [second], '22');
    const nomination = { unit: first, award: 'GovernmentFlag' } as unknown as ActData<'Nominate'>;
    accepted(await world.act('Nominate', nomination, at('22T04:00')));
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  const onTab = async (width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(stack.url);
    await page
      .getByText(`Officer ${world.bloc.replace('-bloc', '')}`, { exact: true })
      .first()
      .click();
    await page.getByRole('tablist').or(page.getByText('Theo giai đoạn')).first().waitFor();
    await page.goto(`${stack.url}/#/cycles/${world.cycle}/show?tab=nominations`);
    await page.getByRole('heading', { name: 'Đề nghị khen thưởng' }).waitFor();
    return page;
  };

  test('cancels a nomination made by mistake', async () => {
    const page = await onTab();
    await page.getByRole('button', { name: 'Hủy đề nghị' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Đề nghị nhầm đơn vị');
    await dialog.getByRole('button', { name: 'Hủy đề nghị' }).click();
    await page.getByText('Lý do: Đề nghị nhầm đơn vị').waitFor();
    const view = await stack.api.view(world.cycle);
    expect(view.dossiers.map(({ phase }) => phase)).toEqual(['cancelled']);
    await page.close();
  });

  test('elects the head by the ballot that was held on it', async () => {
    const page = await onTab();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Chọn Trưởng khối, Phó khối' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/Unit 2 of/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Chọn Trưởng khối, Phó khối' }).click();
    await page.getByText(/Trưởng khối: Unit 2 of .*Cách chọn: bầu/).waitFor();
    const { elected } = (await stack.api.view(world.cycle)).cycle.state;
    expect(elected).toMatchObject({ head: world.units[1], method: 'election', ballot: `${world.cycle}-2` });
    await page.close();
  });

  test('fits a phone', async () => {
    const page = await onTab(360);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    await page.close();
  });
});
