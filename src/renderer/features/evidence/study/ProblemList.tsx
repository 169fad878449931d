import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import type { Problem } from './wording.ts';

const mostPlaces = 12;

interface Group {
  readonly code: Problem['code'];
  readonly kept: boolean;
  readonly problems: readonly Problem[];
}

/** One row per kind of problem, those that cost an entry first. */
function grouped(problems: readonly Problem[]): Group[] {
  const byCode = new Map<Problem['code'], Problem[]>();
  for (const problem of problems) byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
  const groups = [...byCode].map(([code, all]) => ({ code, kept: all.every(({ kept }) => kept), problems: all }));
  return groups.sort((a, b) => Number(a.kept) - Number(b.kept));
}

function Place({ problem }: { readonly problem: Problem }) {
  const t = useText();
  const where = problem.line !== null ? t('study.in.problem.where', { line: problem.line }) : problem.entry === null ? '' : t('study.in.problem.entry', { entry: problem.entry });
  return (
    <li>
      {where}
      {problem.key !== null && <span className="muted"> {problem.key}</span>}
    </li>
  );
}

/** What could not be read, or should be looked at, with where it stands in the text. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Section title={t('study.in.problems')}>
      <ul className="study-problems">
        {grouped(problems).map(({ code, kept, problems: same }) => (
          <li key={code} className={kept ? 'study-problem' : 'study-problem broken'}>
            <p>
              {t(`study.in.problem.${code}`)} <span className="small muted">({t(kept ? 'study.in.problem.kept' : 'study.in.problem.broken')})</span>
            </p>
            <ul className="small study-places">
              {same.slice(0, mostPlaces).map((problem, index) => (
                <Place key={index} problem={problem} />
              ))}
              {same.length > mostPlaces && <li className="muted">{t('study.in.morePlaces', { count: same.length - mostPlaces })}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
