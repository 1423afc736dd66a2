/** Where frames come from: the browser, or a test that counts them. */
export interface FrameSource {
  /** Calls back once, with a time in milliseconds that only rises. */
  request(callback: (now_ms: number) => void): number;
  cancel(handle: number): void;
}

export const windowFrames: FrameSource = {
  request: (callback) => window.requestAnimationFrame(callback),
  cancel: (handle) => window.cancelAnimationFrame(handle),
};

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Reports whether a reader can see `element`: in the viewport, in a document
 * that is shown. Returns what stops it.
 */
export function watchSight(element: Element, report: (in_sight: boolean) => void): () => void {
  let on_screen = true;
  const tell = () => report(on_screen && document.visibilityState === 'visible');
  const observer = new IntersectionObserver((entries) => {
    on_screen = entries.at(-1)!.isIntersecting;
    tell();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', tell);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', tell);
  };
}
