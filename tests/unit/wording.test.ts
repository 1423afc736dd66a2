/** What counts as wording shared with somebody else, shown on a document of one sentence. */
import { describe, expect, it } from 'vitest';
import { runHashes, words } from '../../scripts/wording.ts';
import { knownWording, sharedWording } from '../support/wording.ts';

const SENTENCE = 'A quiet bell rings at dawn, and nobody in the old town’s houses hears it.';
const known = new Set(runHashes(words(SENTENCE)));
const ALL = 'a quiet bell rings at dawn and nobody in the old towns houses hears it';

const sharedIn = (body: string) =>
  sharedWording(`<!doctype html><title>Bells</title><body>${body}</body>`, known);

describe('a copied run', () => {
  it.each([
    ['as it was', `<p>So: ${SENTENCE} So.</p>`],
    [
      'in other case and punctuation',
      "<p>a QUIET bell — rings at dawn; “and nobody” (in the old town's houses) hears: it</p>",
    ],
    [
      'with emphasis',
      '<p>A <b>quiet</b> bell rings at <em>dawn</em>, and nobody in the old town’s houses hears it.</p>',
    ],
    [
      'with a mark put into it',
      '<p>A quiet bell rings at dawn<a class="claim-mark" href="#x">7</a><span class="claim-note">7 Press</span>, and nobody in the old town’s houses hears it.</p>',
    ],
    [
      'across blocks',
      '<ul><li>A quiet bell rings at dawn</li><li>and nobody in the old town’s houses hears it</li></ul>',
    ],
    [
      'in a list of sentences that are code',
      `<ul><li><code>A quiet bell rings at</code> dawn, and nobody in the old town’s houses hears it.</li></ul>`,
    ],
    ['in an attribute', `<img alt="${SENTENCE}">`],
    ['in the description of the page', `<meta name="description" content="${SENTENCE}">`],
    ['behind a quotation', `<q>Yes</q> ${SENTENCE}`],
  ])('is found %s', (_, body) => {
    expect(sharedIn(body)).toEqual([ALL]);
  });

  it('is ten words long', () => {
    expect(sharedIn('<p>A quiet bell rings at dawn, and nobody in a.</p>')).toEqual([]);
    expect(sharedIn('<p>A quiet bell rings at dawn, and nobody in the.</p>')).toEqual([
      'a quiet bell rings at dawn and nobody in the',
    ]);
  });

  it.each([
    ['as a quotation', `<p>They say <q>${SENTENCE}</q></p>`],
    ['as a long quotation', `<blockquote><p>${SENTENCE}</p></blockquote>`],
    ['as a title', `<cite><a href="/">${SENTENCE}</a></cite>`],
    [
      'interrupted by a quotation',
      '<p>A quiet bell rings <q>at dawn, and</q> nobody in the old town’s houses hears it.</p>',
    ],
    [
      'in a list of names',
      `<ul>${words(SENTENCE)
        .map((name) => `<li> <code>${name}</code></li>`)
        .join('')}</ul>`,
    ],
    ['in what is not text', `<script>${SENTENCE}</script><template>${SENTENCE}</template>`],
  ])('is allowed %s', (_, body) => {
    expect(sharedIn(body)).toEqual([]);
  });
});

describe('the fingerprints', () => {
  it('are there, sorted and each once', () => {
    const all = [...knownWording];
    expect(all.length).toBeGreaterThan(5000);
    expect(all.filter((hash) => !/^[\w-]{8}$/.test(hash))).toEqual([]);
    expect(all).toEqual(all.toSorted());
  });
});
