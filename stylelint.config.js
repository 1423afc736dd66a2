/**
 * Logical properties only, so that another writing direction costs no rewrite;
 * physical sizes remain where they mean the screen (media queries) or SVG's own
 * geometry (attributes).
 */
const SIDES = '(top|right|bottom|left)';

/** @type {import('stylelint').Config} */
export default {
  overrides: [{ files: ['**/*.astro', '**/*.svelte'], customSyntax: 'postcss-html' }],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'property-disallowed-list': [
      [
        '/^(min-|max-)?(width|height)$/',
        `/^${SIDES}$/`,
        `/^(scroll-)?(margin|padding)-${SIDES}$/`,
        `/^border-${SIDES}(-(width|style|color))?$/`,
        '/^border-(top|bottom)-(left|right)-radius$/',
      ],
      {
        message: (name) =>
          `"${name}" is physical: use its logical twin (inline-size, margin-block-end, …)`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      {
        '/^(text-align|float|clear)$/': ['left', 'right'],
        // Four values name the right and the left apart.
        '/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/': [
          '/^([^\\s()]+(\\([^()]*\\))?\\s+){3}\\S+$/',
        ],
      },
      {
        message: (name, value) =>
          `"${name}: ${value}" is physical: use start and end, or the -inline and -block forms`,
      },
    ],
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': [
      true,
      { ignore: ['consecutive-duplicates-with-different-values'] },
    ],
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    'selector-pseudo-element-no-unknown': true,
    'unit-no-unknown': true,
  },
};
