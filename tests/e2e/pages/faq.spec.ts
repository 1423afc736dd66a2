/** Questions: each with a short answer, its grade, and a figure that opens where it happens. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { grades } from '../../../src/messages/evidence.ts';
import { awake } from '../site.ts';

const files = globSync('content/faq/*.mdx').map((file) => {
  const [, frontmatter = ''] = readFileSync(file, 'utf8').split('---\n');
  const data = parse(frontmatter) as { question: string; claim: string; figure: { id: string } };
  return { id: basename(file, '.mdx'), ...data };
});
const gradeOf = (claim: string) => {
  const [file] = globSync(`content/claims/**/${claim}.yaml`);
  const { status } = parse(readFileSync(file!, 'utf8')) as { status: keyof typeof grades };
  return grades[status].words;
};

const entry = (page: Page, question: string) =>
  page.getByRole('region', { name: question, exact: true });
const sight = (part: Locator) => part.getByRole('link', { name: /^See (it happen|the figure): / });
const answerOf = (part: Locator) => part.locator('.faq-answer');

/** What is read of an answer, without the marks in it. */
const plain = (answer: Locator) =>
  answer.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('.claim-mark, .claim-note')) mark.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => page.goto('/faq/'));

    test('every question has an answer, the grade of its claim, and a figure @phone', async ({
      page,
    }) => {
      expect(files.length).toBeGreaterThanOrEqual(15);
      await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(
        files.length,
      );
      for (const { question, claim } of files) {
        const part = entry(page, question);
        const answer = await plain(answerOf(part));
        // A formatter may make a claim that begins a line a block of its own, and tear the sentence.
        expect(answer).not.toMatch(/\s[.,;:]/);
        const sentences = answer.match(/[.?](?=\s|$)/g) ?? [];
        expect(sentences.length, question).toBeGreaterThanOrEqual(1);
        expect(sentences.length, question).toBeLessThanOrEqual(5);
        const grade = part.getByRole('link', { name: gradeOf(claim), exact: true });
        await expect(grade).toHaveAttribute('href', `/evidence/#${claim}`);
        await expect(sight(part)).toHaveCount(1);
      }
    });

    test('the contents lead to each question, and its heading is its address', async ({ page }) => {
      const contents = page.getByRole('navigation', { name: 'Questions by subject' });
      for (const { id, question } of files) {
        for (const place of [contents, page.getByRole('heading', { name: question, exact: true })])
          await expect(place.getByRole('link', { name: question, exact: true })).toHaveAttribute(
            'href',
            `#${id}`,
          );
      }
      const { id, question } = files[0]!;
      await contents.getByRole('link', { name: question, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/faq/#${id}$`));
      await expect(entry(page, question)).toBeInViewport();
    });

    test('search engines get the questions and answers of the page', async ({ page }) => {
      const text = await page.locator('script[type="application/ld+json"]').textContent();
      expect(text).not.toContain('<');
      const { '@graph': things } = JSON.parse(text!) as {
        '@graph': {
          '@type': string;
          mainEntity: { name: string; url: string; acceptedAnswer: { text: string } }[];
        }[];
      };
      const data = things.find((thing) => thing['@type'] === 'FAQPage')!;
      const headings = page.getByRole('main').getByRole('heading', { level: 3 });
      expect(data.mainEntity.map(({ name }) => name)).toEqual(
        (await headings.allTextContents()).map((heading) => heading.trim()),
      );
      for (const { name, url, acceptedAnswer } of data.mainEntity) {
        expect(acceptedAnswer.text).toBe(await plain(answerOf(entry(page, name))));
        expect(new URL(url).pathname + new URL(url).hash).toBe(
          `/faq/#${files.find(({ question }) => question === name)!.id}`,
        );
      }
    });
  });
}

for (const [figureId, about] of Map.groupBy(files, ({ figure }) => figure.id)) {
  test(`the links into the figure “${figureId}” open it, a run at its moment`, async ({ page }) => {
    // Some figures are opened ten times.
    test.slow();
    await page.goto('/faq/');
    const links = new Map<string, string>();
    for (const { question } of about) {
      const link = sight(entry(page, question));
      links.set((await link.getAttribute('href'))!, (await link.textContent())!.trim());
    }
    for (const [href, words] of links) {
      await page.goto(href);
      const figure = page.locator(`section.figure#${figureId}`);
      const [, kind, title] = /^See (it happen|the figure): (.*)$/s.exec(words)!;
      await expect(figure.locator('.figure-title')).toContainText(title!);
      await expect(figure).toBeInViewport();
      if (kind === 'the figure') continue;
      await expect(figure).toHaveAttribute('data-ready');
      await expect(figure.locator('[data-link-notice]')).toHaveCount(0);
      const time = new URL(page.url()).searchParams.get(`${figureId}.t`);
      expect(Number(time)).toBeGreaterThan(0);
      await expect(figure.getByRole('slider', { name: 'Time' })).toHaveValue(time!);
    }
  });
}

test('a link shows what its answer speaks of', async ({ page }) => {
  const open = async (question: string) => {
    await page.goto('/faq/');
    await sight(entry(page, question)).click();
    return awake(page.locator(`section${new URL(page.url()).hash}`));
  };
  const step = (figure: Locator, name: string) => figure.locator(`[data-step="${name}"]`).first();

  const dropped = await open('What went wrong in iOS 26.4?');
  await expect(step(dropped, 'push')).toHaveAttribute('data-status', 'failed');
  await expect(step(dropped, 'fetch')).toHaveAttribute('data-status', 'waiting');
  const opened = await open('Why did opening the app help?');
  await expect(step(opened, 'push')).toHaveAttribute('data-status', 'failed');
  await expect(step(opened, 'fetch')).toHaveAttribute('data-status', 'done');
  const quit = await open('Should I force-quit the app first?');
  await expect(step(quit, 'push')).toContainText('force-quit');
});

test('the keyboard goes from a question to its grade and its figure', async ({ page }) => {
  const { question, claim } = files[0]!;
  await page.goto('/faq/');
  const part = entry(page, question);
  await part.getByRole('link', { name: question, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/faq\/#/);
  const passed: string[] = [];
  const focused = part.locator(':focus');
  for (;;) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0) break;
    passed.push((await focused.getAttribute('href'))!);
  }
  expect(passed).toContain(`/evidence/#${claim}`);
  expect(passed.at(-1)).toBe(await sight(part).getAttribute('href'));
});
