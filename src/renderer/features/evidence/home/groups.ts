/** A question as the list gives it; only what the page sorts and searches by. */
export interface Listed {
  readonly interventionId: string;
  readonly interventionName: string;
  readonly title: string;
  readonly outcomes: readonly { readonly name: string }[];
}

export interface Group<T extends Listed> {
  readonly interventionId: string;
  readonly name: string;
  readonly questions: readonly T[];
}

const folded = (text: string): string => text.toLocaleLowerCase('sv');

/** The questions in which all words of the text stand: in title, intervention or outcome. */
export function found<T extends Listed>(questions: readonly T[], text: string): readonly T[] {
  const words = folded(text).split(/\s+/).filter((word) => word !== '');
  return questions.filter((question) => {
    const all = folded([question.title, question.interventionName, ...question.outcomes.map((outcome) => outcome.name)].join(' '));
    return words.every((word) => all.includes(word));
  });
}

/** Questions by intervention, in the order of the alphabet. */
export function grouped<T extends Listed>(questions: readonly T[]): readonly Group<T>[] {
  const byId = new Map<string, T[]>();
  for (const question of questions) byId.set(question.interventionId, [...(byId.get(question.interventionId) ?? []), question]);
  const groups = [...byId].map(([interventionId, of]) => ({ interventionId, name: of[0]?.interventionName ?? '', questions: of }));
  return groups.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
