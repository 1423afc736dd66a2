/** The note that explains a link: where it stands in the text, and how it lies on the screen. */

/** Puts a note behind the words that `link` belongs to, so that Tab goes from the link into the note. */
export function place(link: HTMLAnchorElement, content: readonly Node[]): HTMLElement {
  const note = document.createElement('span');
  note.className = 'explanation';
  note.role = 'note';
  note.ariaLabel = link.ariaLabel ?? link.textContent;
  note.append(...content);

  // What ends the word stays with it: a comma, a full stop, an ’s.
  const end = endOf(link);
  const next = end.nextSibling;
  const stop = next instanceof Text ? /^[\p{P}\p{L}]+/u.exec(next.data) : null;
  if (next instanceof Text && stop) next.splitText(stop[0].length).before(note);
  else end.after(note);
  return note;
}

/** Lays a placed note over the page: below its line, or above where only that keeps it on the screen. */
export function lay(note: HTMLElement, link: HTMLAnchorElement): void {
  note.classList.add('peek');
  // A reader who tabs through the text passes one stop a mark; Enter pins the note and lets them in.
  for (const inner of note.querySelectorAll('a')) inner.tabIndex = -1;
  const { bottom, height } = note.getBoundingClientRect();
  const isCut = bottom > document.documentElement.clientHeight;
  note.classList.toggle('above', isCut && link.getBoundingClientRect().top > height);
}

/** Gives a note that lies over the page a place of its own in it. */
export function pin(note: HTMLElement): void {
  note.classList.remove('peek', 'above');
  for (const inner of note.querySelectorAll('a')) inner.removeAttribute('tabindex');
}

/** A mark ends its claim; a term may be all that is emphasised. */
function endOf(link: Element): Element {
  let end = link.closest('.claim-mark')?.closest('.claim') ?? link;
  while (!end.nextSibling && end.parentElement?.matches('em, strong')) end = end.parentElement;
  return end;
}
