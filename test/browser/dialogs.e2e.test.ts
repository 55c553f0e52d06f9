import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { everyStage, type EveryStage } from '../support/every-stage.js';
import { startStack, type Stack } from '../support/server.js';

const executablePath = process.env['SO_VANG_CHROMIUM'];
const inBrowser = executablePath ? describe : describe.skip;
const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const lists = ['cycles', 'dossiers', 'councils', 'timeline', 'blocs', 'units', 'people'];

/** Every act that a button of the dashboard is for, as its sources name it. */
const actsOnScreen = (): readonly string[] => {
  const folder = fileURLToPath(new URL('../../apps/dashboard/src/', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...new Set(sources.flatMap((text) => [...text.matchAll(/\bact="(\w+)"/g)].map(([, act]) => act!)))];
};

/** Offered only between a change of the bloc and the moment at which the year has followed it by itself. */
const untilItFollows: readonly string[] = ['LeaveCycle', 'AdmitToCycle'];

/** A page that keeps what goes wrong on it, and knows when nothing is under way. */
class Watched {
  readonly faults: string[] = [];
  readonly #underWay = new Set<unknown>();

  constructor(readonly page: Page) {
    page.on('request', (request) => this.#underWay.add(request));
    page.on('requestfinished', (request) => this.#underWay.delete(request));
    page.on('requestfailed', (request) => this.#underWay.delete(request));
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`page: ${error.message}`));
  }

  /** Two frames without a request under way: what they brought is on the screen. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => done()))');
      quiet = this.#underWay.size === 0 ? quiet + 1 : 0;
    }
  }

  async go(path: string): Promise<void> {
    await this.page.evaluate(`location.hash = ${JSON.stringify(`#${path}`)}`);
    await this.page.locator(`[data-shown^="${path}"]`).waitFor({ state: 'attached' });
    await this.settled();
  }
}

inBrowser('every dialog of every page', () => {
  let stack: Stack;
  let browser: Browser;
  let all: EveryStage;
  const opened = new Set<string>();

  beforeAll(async () => {
    stack = await startStack();
    all = await everyStage(stack.api);
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const signedIn = async (person: string): Promise<Watched> => {
    const context = await browser.newContext({
      viewport: { width: 1024, height: 600 },
      reducedMotion: 'reduce',
    });
    await context.request.post(`${stack.url}/api/session`, { data: { person } });
    const watched = new Watched(await context.newPage());
    await watched.page.goto(stack.url);
    await watched.page.getByRole('main').waitFor();
    await watched.settled();
    return watched;
  };

  const pages = (): readonly string[] => {
    const { world, people, cycles, dossiers, councils } = all;
    return [
      ...lists.map((name) => `/${name}`),
      ...cycles.flatMap(({ id, tabs }) => tabs.map((tab) => `/cycles/${id}/show?tab=${tab}`)),
      ...dossiers.map((id) => `/dossiers/${id}/show`),
      ...councils.map((id) => `/councils/${id}/show`),
      `/blocs/${world.bloc}/show`,
      `/units/${world.units[2]}/show`,
      `/people/${people.officer}/show`,
    ];
  };

  /** A choice that has to be made offers something. */
  const withoutChoice = async (page: Page, dialog: Locator): Promise<readonly string[]> => {
    const empty: string[] = [];
    for (const box of await dialog.getByRole('combobox').all()) {
      if ((await box.getAttribute('aria-required')) !== 'true') continue;
      const label = (await box.getAttribute('aria-labelledby')) ?? '?';
      await box.click();
      if ((await page.getByRole('option').count()) === 0) empty.push(label);
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    }
    return empty;
  };

  /** Chooses the first of each choice on the page itself, so that what waits for it can be opened. */
  const choose = async (page: Page): Promise<void> => {
    for (const choice of await page.locator('main [role="group"] [role="group"]').all())
      await choice.getByRole('button').first().click();
  };

  /** Opens the first dialog of each name on a page; answers what was wrong. */
  const walk = async (watched: Watched, path: string): Promise<readonly string[]> => {
    const { page } = watched;
    const found: string[] = [];
    await watched.go(path);
    await choose(page);
    const seen = new Set<string>();
    for (const button of await page.locator('main [aria-haspopup="dialog"]:enabled').all()) {
      const act = (await button.getAttribute('data-act')) ?? '';
      const name = `${act} ${await button.textContent()}`;
      if (seen.has(name)) continue;
      seen.add(name);
      await button.dispatchEvent('click');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await watched.settled();
      opened.add(act);
      found.push(
        ...(await withoutChoice(page, dialog)).map((label) => `${name}: nothing to choose, ${label}`),
      );
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    return [...found, ...watched.faults.splice(0)].map((fault) => `${path}: ${fault}`);
  };

  test('opens in every role without a fault, with something to choose', async () => {
    const found = await Promise.all(
      (Object.keys(all.people) as (keyof EveryStage['people'])[]).map(async (role) => {
        const watched = await signedIn(all.people[role]);
        const faults: string[] = [];
        for (const path of pages()) faults.push(...(await walk(watched, path)));
        await watched.page.context().close();
        return faults.map((fault) => `${role}: ${fault}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  test('is opened in some role', () => {
    expect(actsOnScreen().filter((act) => !opened.has(act))).toEqual([...untilItFollows]);
  });
});
