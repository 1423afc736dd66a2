/** The words of the page of questions, around the questions themselves. */
export const faqWords = {
  title: 'Questions',
  description:
    'Short answers about the iOS 26.4 sync fault and its repair in 26.4.1: what happened, what to do, and how sure each answer is.',
  standfirst:
    'Short answers, each with how firmly it stands and a figure to see it in. Every question has an address of its own.',
  contents: 'Questions by subject',
  /** In the order in which they stand on the page. */
  groups: {
    happened: 'What happened',
    do: 'What to do',
    builders: 'For developers and administrators',
    sure: 'How sure',
  },
  /** Before the grade of the claim that an answer turns on. */
  grade: 'Grade:',
  /** A link into a figure at the moment in question. */
  see_it: (title: string) => `See it happen: ${title}`,
  /** A link to a figure in which nothing moves. */
  see_figure: (title: string) => `See the figure: ${title}`,
};
