/** Marks the entry of the contents list whose section the reader is in. Without it the list is just a list. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const sections = new Map<Element, HTMLAnchorElement>();
for (const link of links) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) sections.set(heading, link);
}

const passed = new Set<Element>();
// The zone reaches far above the screen, so that a heading which is jumped over counts as passed too.
const zone = { rootMargin: '1000000px 0px -70% 0px' };
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) passed.add(target);
    else passed.delete(target);
  }
  const current = [...sections.keys()].findLast((heading) => passed.has(heading));
  for (const [heading, link] of sections)
    link.ariaCurrent = heading === current ? 'location' : null;
}, zone);

for (const heading of sections.keys()) observer.observe(heading);
