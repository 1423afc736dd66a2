/** Words of the figure that tries every order of a small scenario. */
import type { Behind, QuestionName } from '../widgets/explore/questions.ts';
import type { SituationName } from '../widgets/explore/situations.ts';
import { roughNumber } from './format.ts';
import { searchWords } from './search.ts';

export const exploreWords = {
  ...searchWords,

  situation: 'Situation',
  situations: {
    opening: {
      label: 'An edit and an opening',
      about:
        'On the Mac somebody edits a note. On the iPhone somebody opens the app, sooner or later. An iPad looks on.',
    },
    'two-edits': {
      label: 'Two people edit different fields',
      about: 'On the Mac somebody writes a note’s title, on the iPhone somebody writes its text.',
    },
    deletion: {
      label: 'An edit against a deletion',
      about: 'On the iPhone somebody writes a note, and on the Mac somebody deletes it.',
    },
    outage: {
      label: 'The push service is down',
      about:
        'On the Mac somebody edits a note, on the iPhone somebody opens the app, an iPad looks on, and at some point the push service goes down for a minute.',
    },
    'lost-answer': {
      label: 'Two edits and a lost answer',
      about:
        'On the Mac and on the iPhone somebody edits the same field, and at some point iCloud’s answer to the Mac is lost on the way.',
    },
    update: {
      label: 'Two edits, an update and an opening',
      about:
        'On the Mac somebody writes two notes. On the iPhone somebody installs iOS 26.4.1, whatever it ran before, and then opens the app.',
    },
  } satisfies Record<SituationName, { label: string; about: string }>,

  question: 'Question',
  questions: {
    lost: 'Can a change vanish unexplained?',
    'up-to-date': 'Does every device end up to date?',
  } satisfies Record<QuestionName, string>,

  /** Before the story that answers no. */
  no_fewer: 'No order gets there in fewer steps:',
  /** The end of a story in which a device stays behind. */
  behind: {
    'lacks-a-change': (device: string) =>
      `Nothing more happens by itself. The ${device} lacks a change that iCloud has.`,
    'keeps-a-change': (device: string) =>
      `Nothing more happens by itself. The ${device} keeps a change that iCloud does not have.`,
  } satisfies Record<Behind, (device: string) => string>,
  late_not_lost:
    'Late, not lost: iCloud has the change, and the next opening of the app fetches it.',
  /** Marks the step that breaks an invariant, with what the check says of it. */
  breaks: (invariant: string, message: string) =>
    `Here an invariant breaks, “${invariant.replaceAll('-', ' ')}”: ${message}.`,

  storyboard: 'Every order of each situation, tried when this page was made',
  columns: {
    os: 'iPhone runs',
    orders: 'Orders',
    states: 'States',
    lost: 'A change vanishes unexplained',
    'up-to-date': 'Every device ends up to date',
  },
  in_none: 'in none',
  in_all: 'in all',
  not_in_all: 'not in all',
  in_some: 'in some',
  not_known: 'not known',
  orders: roughNumber,
  shortest: (situation: string, release: string) =>
    `The shortest way to a device that stays behind: ${situation}, ${release}`,

  assumes: {
    any_order:
      'How long anything takes does not count: whatever is under way may come next, so that slow messages, slow people and bad luck are all among the orders.',
    own_order: 'What is done on one device keeps its order.',
    timers:
      'Timers fire when nothing else can happen, the earliest first; so no message is so slow that a timer overtakes it. Those of more than ten minutes never fire, but for the end of an update.',
    others:
      'The Mac runs macOS 26.4, the iPad iPadOS 26.3. The app fetches when a push tells it to or when it is opened, and merges field by field.',
    model: 'What is tried is this model, not Apple’s code. The model rests on these statements:',
  },
} as const;
