/** What can be said of the element that has the focus: whether it shows, and whether anything lies over it. */
import type { Page } from '@playwright/test';

export interface Focused {
  /** Enough to find it by. */
  readonly name: string;
  /** In CSS pixels; 0 where no indicator is drawn. */
  readonly width_px: number;
  /** Of the indicator against what is around it; the least. */
  readonly contrast: number;
  /** What lies over it. */
  readonly covered_by: readonly string[];
}

/** Null where the focus is on the page as a whole. */
export function focused(page: Page): Promise<Focused | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;

    /** Any CSS colour in sRGB, with its alpha, all from 0 to 1: a canvas knows every notation, but is slow. */
    const known = ((window as { coloursSeen?: Map<string, number[]> }).coloursSeen ??= new Map());
    function rgba(colour: string): readonly number[] {
      const rgba = known.get(colour) ?? painted(colour);
      known.set(colour, rgba);
      return rgba;
    }
    function painted(colour: string): number[] {
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
    }
    /** What is seen behind an element: the colours of those around it, laid over one another. */
    function behind(of: Element | null): readonly number[] {
      if (!of) return rgba('Canvas');
      const [r, g, b, a] = rgba(getComputedStyle(of).backgroundColor) as [
        number,
        number,
        number,
        number,
      ];
      if (a === 1) return [r, g, b];
      const below = behind(of.parentElement);
      return [r, g, b].map((part, index) => part * a + below[index]! * (1 - a));
    }
    function luminance(colour: readonly number[]): number {
      const [r, g, b] = colour.map((c) =>
        c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    }
    function contrast(one: readonly number[], other: readonly number[]): number {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light! + 0.05) / (dark! + 0.05);
    }

    /** The ring around a slider’s thumb is in no computed style: what its rule says is drawn around something else. */
    function ring(slider: Element): { width: string; colour: string }[] {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const rule = rules.findLast((rule): rule is CSSStyleRule => {
        if (!(rule instanceof CSSStyleRule)) return false;
        const [focused, part] = rule.selectorText.split('::');
        return (
          part === '-webkit-slider-thumb' && /:focus/.test(focused!) && slider.matches(focused!)
        );
      });
      if (!rule) return [];
      const probe = document.createElement('span');
      probe.style.outline = rule.style.getPropertyValue('outline');
      slider.after(probe);
      const { outlineWidth: width, outlineColor: colour } = getComputedStyle(probe);
      probe.remove();
      return [{ width, colour }];
    }

    // A native control that cannot be seen is drawn by what follows it; a drawing draws a frame of its own.
    const drawn = [element, element.nextElementSibling, element.querySelector('.hit')].flatMap(
      (candidate) => {
        if (!candidate) return [];
        const style = getComputedStyle(candidate);
        if (style.opacity === '0') return [];
        const indicators = [
          {
            width: style.outlineStyle === 'none' ? '0' : style.outlineWidth,
            colour: style.outlineColor,
          },
          ...(candidate === element && candidate.matches('[type=range]') ? ring(candidate) : []),
          ...(candidate.matches('.hit')
            ? [{ width: style.strokeWidth, colour: style.stroke }]
            : []),
        ];
        return indicators.map(({ width, colour }) => ({
          width_px: parseFloat(width),
          contrast: contrast(rgba(colour), behind(candidate.parentElement)),
        }));
      },
    );
    const indicator = drawn.find(({ width_px }) => width_px > 0) ?? { width_px: 0, contrast: 0 };

    const seen = [
      element,
      ...(element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []),
    ];
    const boxes = [...element.getClientRects()].filter(
      ({ width, height }) => width > 0 && height > 0,
    );
    const points = boxes.flatMap(({ left, right, top, bottom }) =>
      [0.02, 0.5, 0.98].flatMap((x) =>
        [0.02, 0.5, 0.98].map(
          (y) => [left + (right - left) * x, top + (bottom - top) * y] as const,
        ),
      ),
    );
    /** Only what stays where it is while the page moves can lie over anything by accident. */
    const stays = (over: Element | null): Element | null =>
      over &&
      (['sticky', 'fixed'].includes(getComputedStyle(over).position)
        ? over
        : stays(over.parentElement));
    const covered_by = new Set<string>();
    for (const [x, y] of points) {
      const cover = stays(document.elementFromPoint(x, y));
      if (cover && !seen.some((part) => cover.contains(part)))
        covered_by.add(`${cover.localName}.${cover.getAttribute('class') ?? ''}`);
    }

    const words = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return {
      name: `${element.localName}.${element.getAttribute('class') ?? ''} ${element.id} “${words}”`,
      width_px: indicator.width_px,
      contrast: indicator.contrast,
      covered_by: [...covered_by],
    };
  });
}
