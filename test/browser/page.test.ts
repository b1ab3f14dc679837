// The page in a real browser: by eye, by keyboard, without a script, on paper, and with texts in it that would like to act.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReport, startServer } from '../commands/serve/running';
import { hostileDay, hostilePlan, hostileTexts } from '../hostile/corpus';
import { ownPlan, runTool } from '../run-tool';
import { isWhole, sample } from '../size';
import { keepFew, launch, pageFile, violations, visibleRecords, visit } from './browser';

const asOf = ['--as-of', '2019-06-30'];
const world = { plan: ownPlan };
let browser: Browser;
const files: Record<string, { url: string; remove: () => void }> = {};
const url = (name: string): string => files[name]?.url ?? '';

beforeAll(async () => {
  browser = await launch();
  files.zh = await pageFile(['report', 'status', ...asOf], world);
  files.hostile = await pageFile(['report', 'status', '--as-of', hostileDay], { plan: hostilePlan() });
  if (!isWhole) return;
  files.en = await pageFile(['report', 'status', ...asOf, '--lang', 'en'], world);
  files.monthly = await pageFile(['report', 'monthly', '--period', '2019-06', '--by', 'O-cc-office'], world);
  files.ledger = await pageFile(['report', 'ledger', ...asOf], world);
});
afterAll(async () => {
  await browser?.close();
  for (const { remove } of Object.values(files)) remove();
});

describe('anybody can read it', () => {
  it.each(
    sample(
      [
        ['zh', 1440, 'light', '#T07'],
        ['en', 768, 'dark', '#q=is:overdue'],
        ['en', 360, 'light', '#q=nonsense:x'],
        ['monthly', 768, 'light', ''],
        ['ledger', 360, 'light', ''],
      ] as const,
      1,
    ),
  )(
    '%s at %i pixels, %s, %s: axe finds nothing, nothing is asked for, nothing hangs over',
    (name, width, colorScheme, hash) =>
      visit(browser, url(name) + hash, { viewport: { width, height: 900 }, colorScheme }, async ({ page, asked }) => {
        if (hash === '#T07') await page.locator('[data-id=T07] .why > summary').click();
        expect(asked).toEqual([url(name) + hash].map((address) => address.replace(/#.*/, '')));
        const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
        expect(await widest()).toBeLessThanOrEqual(width);
        await keepFew(page);
        expect(await violations(page)).toEqual([]);
        // Nor does anything hang over once it is open.
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        expect(await widest()).toBeLessThanOrEqual(width);
      }),
  );

  it.runIf(isWhole)('says every light in words, and by a shape beside its colour', () =>
    visit(browser, url('zh'), {}, async ({ page }) => {
      const bare = await page.locator('.light').evaluateAll((all) =>
        all
          .filter((light) => !light.closest('.ties, dt'))
          .filter((light) => !light.querySelector('use') || !/^[红黄绿灰]|^完成/.test(light.textContent ?? ''))
          .map((light) => light.outerHTML),
      );
      expect(bare).toEqual([]);
    }),
  );
});

it.runIf(isWhole)('the keyboard alone reaches everything, in the order of the page, and opens it', () =>
  visit(browser, url('zh'), {}, async ({ page }) => {
    await keepFew(page);
    const reachable = await page
      .locator('a[href]:visible, input:visible, button:visible, summary:visible, [tabindex="0"]:visible')
      .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80)));
    const reached: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? '');
      if (focused.startsWith('<body')) break;
      reached.push(focused);
    }
    expect(reached).toEqual(reachable);
    expect(reached.length).toBeGreaterThan(80);
    await page.locator('[data-id=J01] > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#J01').isVisible()).toBe(true);
    await page.locator('#query').focus();
    await page.keyboard.type('is:overdue');
    expect(await visibleRecords(page)).toEqual(['M2018.1', 'M2018.2', 'M2018.3', 'R01.2018']);
  }),
);

describe('filter and addresses', () => {
  it('finds what the terminal finds, and what was found can be handed on as an address', () =>
    visit(browser, url('zh'), {}, async ({ page }) => {
      const queries = [
        'is:逾期',
        'kind:pairing org:滨海新区',
        'due:<2019-07 -party:TJ',
        '园区 -kind:measure,update',
        'light:绿',
      ];
      for (const query of queries) {
        await page.locator('#query').fill(query);
        expect(await sorted(page), query).toEqual(await foundInTerminal(query));
      }
      const [shared, found] = [page.url(), await sorted(page)];
      await page.goto('about:blank');
      await page.goto(shared);
      expect(await page.locator('#query').inputValue()).toBe('light:绿');
      expect(await sorted(page)).toEqual(found);
    }));

  it.runIf(isWhole)('says what is wrong with a query, and keeps what was found', () =>
    visit(browser, url('en'), {}, async ({ page }) => {
      await page.locator('#query').fill('is:overdue');
      await page.locator('#query').fill('is:overdu');
      expect(await page.locator('#found').textContent()).toMatch(/does not take “overdu”.*Did you mean is:overdue\?/);
      expect(await page.locator('#query').getAttribute('aria-invalid')).toBe('true');
      expect(await visibleRecords(page)).toHaveLength(6);
      await page.locator('#clear').click();
      expect((await visibleRecords(page)).length).toBeGreaterThan(200);
    }),
  );

  it.runIf(isWhole)('every headline number leads to the records that it counts', () =>
    visit(browser, url('zh'), {}, async ({ page }) => {
      const figures = page.locator('.figures > div');
      for (let index = 0; index < (await figures.count()); index += 1) {
        const link = figures.nth(index).locator('dd a');
        const value = Number(await link.locator('b').textContent());
        await link.click();
        await expect
          .poll(async () => (await visibleRecords(page)).length, { message: (await link.getAttribute('href')) ?? '' })
          .toBe(value);
      }
    }),
  );

  it('#T07 opens the record, also one that a filter hides; an id in the page leads to its record', () =>
    visit(browser, `${url('zh')}#T07`, {}, async ({ page }) => {
      expect(await page.locator('#T07').isVisible()).toBe(true);
      // Its own row is in sight, and the keyboard goes on from there.
      await expect.poll(() => page.evaluate(() => document.activeElement?.parentElement?.dataset.id)).toBe('T07');
      expect((await page.locator('[data-id=T07] > summary').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.locator('#query').fill('kind:project');
      await page.evaluate(() => location.assign('#P02.1'));
      await expect.poll(() => page.locator('[id="P02.1"]').isVisible()).toBe(true);
      await page.locator('#timeline a.id', { hasText: 'M2018.1' }).click();
      await expect.poll(() => page.locator('[id="M2018.1"]').isVisible()).toBe(true);
    }));

  it.runIf(isWhole)('no address breaks anything', () =>
    visit(browser, url('zh'), {}, async ({ page }) => {
      for (const hash of ['#', '#nothing', '#%E0%A4%A', '#q=%', '#q=%22', '#<script>', '#__proto__']) {
        await page.evaluate((address) => location.assign(address), hash);
        expect(await page.locator('.record').count(), hash).toBeGreaterThan(200);
      }
    }),
  );
});

async function foundInTerminal(query: string): Promise<string[]> {
  const { stdout } = await runTool(['export', 'ndjson', query, ...asOf], world);
  const ids = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).id as string]));
  return ids.sort();
}

const sorted = async (page: Page): Promise<string[]> => (await visibleRecords(page)).sort();

it('without a script everything is there, and an address opens its record', () =>
  visit(browser, `${url('zh')}#T14`, { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('#T14').isVisible()).toBe(true);
    expect(await page.locator('#search').isVisible()).toBe(false);
    const text = (await page.locator('body').allTextContents()).join('');
    const { stdout } = await runTool(['export', 'ndjson', ...asOf], world);
    for (const line of stdout.trimEnd().split('\n')) {
      const { id, title, text: words } = JSON.parse(line);
      for (const said of [id, title, words ?? '']) expect(text).toContain(said);
    }
  }));

it.runIf(isWhole)('on paper tables are whole, their heads on every page, and nothing is left to click', () =>
  visit(browser, url('zh'), { viewport: { width: 673, height: 980 } }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav, input, button, label, .skip').filter({ visible: true }).count()).toBe(0);
    const cut = await page.locator('table, .pairs, .stages, .figures').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > 674)
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    expect(
      await page
        .locator('#deadlines thead')
        .first()
        .evaluate((head) => getComputedStyle(head).display),
    ).toBe('table-header-group');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(5);
  }),
);

it('texts that would act are texts: nothing runs, nothing is loaded, nothing but our elements is made', () =>
  visit(browser, url('hostile'), {}, async ({ page, asked }) => {
    await page.locator('#open-all').click();
    await page.locator('.record').evaluateAll((all) => {
      for (const record of all) for (const part of record.querySelectorAll('details')) part.open = true;
    });
    expect(await page.evaluate(() => 'struck' in globalThis)).toBe(false);
    expect(asked).toHaveLength(1);
    expect(
      await page.locator('script, style, img, iframe, object, link, [onload], [onerror], [onmouseover]').count(),
    ).toBe(4);
    expect(
      await page
        .locator('a[href]')
        .evaluateAll((all) =>
          all.map((link) => link.getAttribute('href') ?? '').filter((href) => !/^#|^https:\/\//.test(href)),
        ),
    ).toEqual([]);
    const text = await page.locator('body').innerText();
    for (const hostile of [
      hostileTexts.script,
      hostileTexts.attribute,
      hostileTexts['script-end'],
      hostileTexts.entity,
    ])
      expect(text).toContain(hostile);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    await page.locator('#query').fill('"</script>"');
    expect((await visibleRecords(page)).length).toBeGreaterThan(1);
  }));

it.runIf(isWhole)(
  'served, it renews itself with the same records open, and says when it hears nothing any more',
  async () => {
    const server = await startServer();
    await visit(browser, `${server.address}#T07`, {}, async ({ page, asked, heard }) => {
      await page.locator('[data-id=T08] > summary').click();
      await page.locator('[data-id=T08] .why > summary').click();
      await page.locator('[data-id=T07] > summary').click();
      await page.locator('#timeline').evaluate((section) => section.scrollIntoView());
      const before = await page.evaluate(() => scrollY);
      server.write('progress/2019/2019-06-01-new.yaml', newReport);
      await expect.poll(() => page.locator('#T16').textContent()).toContain('新的一条报告');
      // As it was left, and where: not where the address once led to.
      await expect.poll(() => page.locator('#T08 .why .body').isVisible()).toBe(true);
      expect(await page.locator('#T07').isVisible()).toBe(false);
      await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(40);
      server.write('progress/2019/2019-06-01-new.yaml', newReport.replace('status: active', 'status：active'));
      await expect.poll(() => page.locator('main > .notice').first().textContent()).toContain('最后一次完好的内容');
      expect(await page.locator('.problems mark').first().textContent()).toContain('：');
      expect(await page.locator('#T16').textContent()).toContain('新的一条报告');
      expect(new Set(asked.map((address) => new URL(address).pathname))).toEqual(new Set(['/', '/events']));
      expect(await server.end()).toBe(0);
      await expect.poll(() => page.locator('#lost').isVisible()).toBe(true);
      // That nobody answers is said by the browser itself.
      heard.length = 0;
    });
  },
);
