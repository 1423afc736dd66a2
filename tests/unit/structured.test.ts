import { describe, expect, it } from 'vitest';
import { article, breadcrumbs, dataBlock } from '../../src/components/structured.ts';

const site = { name: 'Silent Push', url: 'https://silent-push.example/' };

describe('dataBlock', () => {
  it('cannot end the element that it stands in, and reads back the same', () => {
    const thing = { '@type': 'Thing', name: '</script><!-- <b>' };
    const block = dataBlock([thing]);
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual({ '@context': 'https://schema.org', '@graph': [thing] });
  });
});

describe('breadcrumbs', () => {
  it('are numbered from the first page', () => {
    const here = { name: 'Here', url: 'https://silent-push.example/here/' };
    expect(breadcrumbs([site, here]).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: site.name, item: site.url },
      { '@type': 'ListItem', position: 2, name: here.name, item: here.url },
    ]);
  });
});

describe('article', () => {
  const facts = { url: 'u', headline: 'h', description: 'd', changed: '2026-11-21' };

  it('names the site as who wrote and who publishes it', () => {
    const thing = article(facts, site);
    expect(thing).toMatchObject({ dateModified: '2026-11-21', author: site, publisher: site });
    expect(thing).not.toHaveProperty('image');
  });

  it('has a picture where there is one', () => {
    expect(article({ ...facts, image: 'i' }, site)).toHaveProperty('image', 'i');
  });
});
