/** Övning: made-up results to practise on, and one's answers against the key. */
export const training = {
  'training.title': 'Övning',
} as const;
