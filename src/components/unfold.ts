/**
 * A claim's mark and a glossary term explain themselves where the reader is. At the pointer or the keyboard's focus
 * the explanation is a peek, laid over the page so that no text moves; pressed, it is pinned into the text and stays.
 * Without this script both are plain links to the same words.
 */
import { explanation } from './explanation.ts';
import { lay, pin, place } from './note.ts';

/** Long enough that a passing pointer opens nothing. */
const OPENING_MS = 120;
/** Long enough to get from the link to its note in the margin (WCAG 1.4.13, hoverable). */
const CLOSING_MS = 600;

const LINKS = '.claim-mark, .term';
type Link = HTMLAnchorElement;

const notes = new Map<Link, HTMLElement>();
/** Links with nothing to show here: pressed, they lead there. */
const plain = new WeakSet<Link>();

/** The link whose note stays only as long as the reader is there. */
let peeked: Link | undefined;
/** The links at which the pointer and the focus are, on the link itself or in its note. */
let pointed: Link | undefined;
let focused: Link | undefined;
/** Closed by the reader, who must leave it before it opens by itself again. */
let dismissed: Link | undefined;
let timer: number | undefined;

function linkAt(target: EventTarget | null): Link | undefined {
  if (!(target instanceof Element)) return undefined;
  const note = target.closest('.explanation');
  if (!note) return target.closest<Link>(LINKS) ?? undefined;
  return [...notes.keys()].find((link) => notes.get(link) === note);
}

/** The link that should peek, if any. */
const wanted = () => [pointed, focused].find((link) => link && link !== dismissed);

/** To be called when the reader has moved. */
function reconsider(delay_ms: number): void {
  if (pointed !== dismissed && focused !== dismissed) dismissed = undefined;
  clearTimeout(timer);
  timer = window.setTimeout(() => void peek(wanted()), delay_ms);
}

async function peek(link: Link | undefined): Promise<void> {
  if (peeked && peeked !== link) close(peeked);
  const content = link && (await explanation(link));
  // While it was fetched, the reader may have gone on or pressed.
  if (!link || !content || link !== wanted() || notes.has(link)) return;
  peeked = link;
  lay(open(link, content), link);
}

async function toggle(link: Link): Promise<void> {
  if (notes.has(link) && peeked !== link) {
    dismiss(link);
    return;
  }
  const content = await explanation(link);
  if (!content) {
    plain.add(link);
    link.click();
    return;
  }
  pin(notes.get(link) ?? open(link, content));
  if (peeked === link) peeked = undefined;
  link.ariaExpanded = 'true';
}

function open(link: Link, content: readonly Node[]): HTMLElement {
  const note = place(link, content);
  notes.set(link, note);
  link.classList.add('open');
  return note;
}

function close(link: Link): void {
  notes.get(link)?.remove();
  notes.delete(link);
  link.classList.remove('open');
  link.ariaExpanded = 'false';
  if (peeked === link) peeked = undefined;
}

function dismiss(link: Link): void {
  dismissed = link;
  close(link);
}

for (const link of document.querySelectorAll<Link>(LINKS)) {
  link.ariaExpanded = 'false';
  link.addEventListener('click', (event) => {
    // A click that asks for a new tab gets one.
    if (plain.has(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void toggle(link);
  });
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  // A finger does not hover: it presses.
  const at = pointerType === 'touch' ? undefined : linkAt(target);
  if (at === pointed) return;
  pointed = at;
  reconsider(at ? OPENING_MS : CLOSING_MS);
});

/** Whether the focus last moved by Tab, and not because an address led there. */
let tabbed = false;

document.addEventListener('focusin', ({ target }) => {
  const isSeen = target instanceof Element && target.matches(':focus-visible');
  const isLedTo = target instanceof Element && target.matches(':target') && !tabbed;
  // A reader who comes back from the evidence wants to see the text, not to have it covered.
  const at = isSeen && !isLedTo ? linkAt(target) : undefined;
  if (at === focused) return;
  focused = at;
  reconsider(0);
});

document.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget) return;
  focused = undefined;
  reconsider(0);
});

document.addEventListener('keydown', ({ key, target }) => {
  tabbed = key === 'Tab';
  if (key !== 'Escape' || !(target instanceof Node)) return;
  const at = linkAt(target);
  const link = at && notes.has(at) ? at : peeked;
  if (!link) return;
  // Before the note goes: focus that is lost with it would count as having left.
  if (notes.get(link)?.contains(target)) link.focus();
  dismiss(link);
});
