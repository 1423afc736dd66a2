/**
 * A claim's mark unfolds its evidence where the reader is, and folds it again. Without this script the mark is a
 * plain link to the same words at the foot of the page.
 */
const unfolded = new Map<HTMLAnchorElement, HTMLElement>();

function unfold(mark: HTMLAnchorElement): void {
  const evidence = document.getElementById(mark.hash.slice(1))?.querySelector('.evidence-body');
  const claim = mark.closest('.claim');
  if (!evidence || !claim) return;
  const note = document.createElement('span');
  note.className = 'claim-evidence';
  note.append(evidence.cloneNode(true));
  unfolded.set(mark, note);

  // A comma or full stop stays with the words it ends.
  const next = claim.nextSibling;
  const stop = next instanceof Text ? /^\p{P}+/u.exec(next.data) : null;
  if (next instanceof Text && stop) next.splitText(stop[0].length).before(note);
  else claim.after(note);
}

function fold(mark: HTMLAnchorElement): void {
  unfolded.get(mark)?.remove();
  unfolded.delete(mark);
}

function toggle(mark: HTMLAnchorElement): void {
  if (unfolded.has(mark)) fold(mark);
  else unfold(mark);
  mark.ariaExpanded = String(unfolded.has(mark));
}

for (const mark of document.querySelectorAll<HTMLAnchorElement>('.claim-mark')) {
  mark.ariaExpanded = 'false';
  mark.addEventListener('click', (event) => {
    // A click that asks for a new tab gets one.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(mark);
  });
}

document.addEventListener('keydown', ({ key, target }) => {
  if (key !== 'Escape' || !(target instanceof Node)) return;
  for (const [mark, note] of unfolded) {
    if (!mark.contains(target) && !note.contains(target)) continue;
    toggle(mark);
    mark.focus();
  }
});
