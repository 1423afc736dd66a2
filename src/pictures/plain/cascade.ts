/** Style sheets applied to a drawing, so that it needs none: every style becomes an attribute of SVG. */
import { parseCss, type AST } from 'svelte/compiler';
import type { Element } from './element.ts';
import { hex, oklch } from './oklch.ts';
import { matches, specificity, type Line } from './selector.ts';

interface Rule {
  readonly selector: AST.CSS.ComplexSelector;
  readonly declarations: readonly Declaration[];
}

type Declaration = Pick<AST.CSS.Declaration, 'property' | 'value'>;
type Values = Readonly<Record<string, string>>;

/** What drawings set by style and SVG knows as attributes too. */
const presentation = new Set([
  'fill',
  'fill-opacity',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
]);

/** The rules of style sheets in the order in which they count; at-rules are for screens and paper and are left out. */
export function rulesIn(sheets: readonly string[]): readonly Rule[] {
  return sheets
    .flatMap((sheet) => parseCss(sheet).children)
    .filter((node) => node.type === 'Rule')
    .flatMap(({ prelude, block }) => {
      const declarations = block.children.filter((node) => node.type === 'Declaration');
      return prelude.children.map((selector) => ({ selector, declarations }));
    })
    .sort((a, b) => specificity(a.selector) - specificity(b.selector));
}

/**
 * The drawing in light colours, without classes.
 * @throws {Error} where a style needs a variable that is nowhere set
 */
export function styled(drawing: Element, rules: readonly Rule[]): Element {
  return styledIn([drawing], rules, {});
}

function styledIn(line: Line, rules: readonly Rule[], inherited: Values): Element {
  const [{ name, attributes: own, children }] = line;
  const declared: Values = Object.fromEntries(
    rules
      .filter(({ selector }) => matches(line, selector))
      .flatMap(({ declarations }) => declarations.map(({ property, value }) => [property, value])),
  );
  const isVariable = (property: string) => property.startsWith('--');
  const variables = { ...inherited };
  for (const [property, value] of Object.entries(declared)) {
    if (isVariable(property)) variables[property] = plain(value, inherited);
  }
  const styles = Object.entries(declared)
    .filter(([property]) => presentation.has(property))
    .map(([property, value]): [string, string] => [property, plain(value, variables)])
    .map(([property, value]) => [property, property === 'font-weight' ? inHundreds(value) : value]);
  const kept = Object.entries(own).filter(([attribute]) => attribute !== 'class');
  return {
    name,
    attributes: Object.fromEntries([...kept, ...styles]),
    children: children.map((child) =>
      typeof child === 'string' ? child : styledIn([child, ...line], rules, variables),
    ),
  };
}

function variable(name: string, variables: Values): string {
  const value = variables[name];
  if (value === undefined) throw new Error(`no style sheet of the pictures sets ${name}`);
  return value;
}

/** SVG’s renderers know weights in hundreds only. */
function inHundreds(weight: string): string {
  return String(Math.round(Number(weight) / 100) * 100 || weight);
}

/**
 * A value without variables, in light colours of sRGB.
 * @throws {Error} where a variable is nowhere set
 */
function plain(value: string, variables: Values): string {
  return value
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => variable(name, variables))
    .replace(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g, (_, ...lch: string[]) => {
      const [lightness, chroma, hue] = lch.map(Number);
      return hex(oklch(lightness!, chroma!, hue!));
    })
    .replace(/light-dark\(([^,]+),[^)]+\)/g, '$1');
}
