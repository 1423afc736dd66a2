/** Takes an article apart: the components it uses, and all that a reader gets to see, with lines. */
import {
  mdxToMdast,
  type MdastNode,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import { isScalar, LineCounter, parseDocument } from 'yaml';

/** A component, or an HTML element, where it is used. */
export interface Use {
  readonly name: string;
  /** Of its opening tag, counted from 1. */
  readonly line: number;
  /** Its attributes with a plain value; a computed one is not among them. */
  readonly plain: ReadonlyMap<string, string>;
}

/** A piece of text. Line breaks within it are those of the file. */
export interface Fragment {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** It may hold numbers: it is code, or a component answers for it. */
  readonly excused: boolean;
}

/** Text without a break in it, such as a paragraph with all its emphasis, or one attribute. */
export type Passage = readonly Fragment[];

export interface Article {
  readonly uses: readonly Use[];
  readonly passages: readonly Passage[];
}

/** Components that answer for the numbers between their tags. */
const EXCUSING = ['Claim', 'Uncited', 'code', 'pre', 'kbd'];
/** Attributes that are addresses, names or reasons, not text. */
const NOT_TEXT = ['id', 'class', 'href', 'src', 'scenario', 'why'];
/** Fields of the frontmatter that are shown as text. */
const FRONTMATTER = ['title', 'description', 'standfirst', 'question'];
/** Words on either side of these are not neighbours. */
const BLOCKS = ['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement', 'mdxFlowExpression'];

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** @throws {Error} where the MDX cannot be parsed; the message begins with line and column */
export function readArticle(mdx: string): Article {
  const uses: Use[] = [];
  const passages: Passage[] = [];
  let running: Fragment[] = [];

  const endPassage = () => {
    if (running.length > 0) passages.push(running);
    running = [];
  };
  const apart = (text: string | null | undefined, line: number, excused: boolean) => {
    if (text) passages.push([{ text, line, excused }]);
  };

  const visit = (node: MdastNode, excused: boolean): void => {
    const line = node.position?.start.line ?? 1;
    const isBlock = BLOCKS.includes(node.type);
    if (isBlock) endPassage();
    switch (node.type) {
      case 'yaml':
        passages.push(...frontmatter(node.value, line + 1));
        break;
      case 'text':
        running.push({ text: node.value, line, excused });
        break;
      case 'inlineCode':
        running.push({ text: node.value, line, excused: true });
        break;
      case 'break':
        running.push({ text: ' ', line, excused });
        break;
      case 'image':
      case 'imageReference':
        apart(node.alt, line, excused);
        break;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        running.push({ text: withoutComments(node.value), line, excused });
        break;
      case 'mdxjsEsm':
        apart(withoutComments(node.value), line, excused);
        break;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement': {
        const attributes = attributesOf(node, mdx);
        uses.push({ name: node.name ?? '', line, plain: plainOnes(attributes) });
        for (const { name, text, line } of attributes)
          if (!NOT_TEXT.includes(name)) apart(text, line, excused);
        break;
      }
    }
    if ('title' in node) apart(node.title, line, excused);
    if ('children' in node)
      for (const child of node.children) visit(child, excused || excuses(node));
    if (isBlock) endPassage();
  };

  visit(mdxToMdast(mdx), false);
  endPassage();
  return { uses, passages };
}

/** MDX as it reads without its tags, its paragraphs in a row. */
export function plainText(mdx: string): string {
  const { passages } = readArticle(mdx);
  return passages.map((passage) => passage.map(({ text }) => text).join('')).join(' ');
}

function excuses(node: MdastNode): boolean {
  if (node.type === 'link') return isBare(node);
  return 'name' in node && EXCUSING.includes(node.name ?? '');
}

/** An address that stands for itself. */
function isBare({ url, children: [words] }: Extract<MdastNode, { type: 'link' }>): boolean {
  return words?.type === 'text' && words.value === url;
}

interface Attribute {
  /** Empty for a spread. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly isPlain: boolean;
}

/** Attributes carry no positions, so that each is looked for behind the one before it. */
function attributesOf(element: Element, mdx: string): Attribute[] {
  let at = (element.position?.start.offset ?? 0) + 1 + (element.name?.length ?? 0);
  return element.attributes.map((attribute) => {
    const isNamed = attribute.type === 'mdxJsxAttribute';
    const value = isNamed ? attribute.value : attribute;
    const isPlain = typeof value === 'string';
    const text = isPlain ? value : (value?.value ?? '');
    if (isNamed) at = mdx.indexOf(attribute.name, at) + attribute.name.length;
    const begin = value === null || value === undefined ? at : mdx.slice(at).search(/["'{]/) + at;
    const line = mdx.slice(0, begin).split('\n').length;
    // A value may be shorter than its source, which has entities and indents, but not by a quotation mark.
    at = isPlain ? mdx.indexOf(mdx[begin]!, begin + 1) + 1 : begin + text.length;
    return { name: isNamed ? attribute.name : '', text: withoutComments(text), line, isPlain };
  });
}

function plainOnes(attributes: readonly Attribute[]): Map<string, string> {
  return new Map(attributes.filter(({ isPlain }) => isPlain).map(({ name, text }) => [name, text]));
}

/** Nobody sees what stands between the marks of a comment; its lines still count. */
function withoutComments(expression: string): string {
  return expression.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));
}

function frontmatter(yaml: string, firstLine: number): Passage[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  return FRONTMATTER.flatMap((field) => {
    const node = document.get(field, true);
    if (!isScalar(node) || !node.range) return [];
    const [begin, end] = node.range;
    const line = firstLine - 1 + lineCounter.linePos(begin).line;
    return [[{ text: yaml.slice(begin, end), line, excused: false }]];
  });
}
