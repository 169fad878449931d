import { Link, useSearchParams } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import type { QuestionIssue } from './issues.ts';
import { parts, type Part, type PartProps } from './types.ts';

/** Which part of the page the address names. */
export function usePart(): Part {
  const [search] = useSearchParams();
  const named = search.get('del');
  return parts.find((part) => part === named) ?? 'oversikt';
}

/** Which part of the page a fault stands in. */
export function partOf({ path }: QuestionIssue): Part {
  const [first, , inner] = path;
  if (first === 'outcomes') return inner === 'grade' || inner === 'conclusion' || inner === 'direction' ? 'bedomning' : 'utfall';
  if (first === 'results') return 'resultat';
  return first === 'findings' ? 'fynd' : 'fraga';
}

function useCounts({ editor }: PartProps): Partial<Record<Part, string>> {
  const t = useText();
  const { outcomes, results, findings } = editor.content;
  const graded = outcomes.filter((outcome) => outcome.grade?.level !== null && outcome.grade !== null).length;
  return {
    utfall: t('question.nav.outcomes', { count: outcomes.length }),
    resultat: t('question.nav.results', { count: results.length }),
    ...(outcomes.length > 0 && { bedomning: t('question.nav.graded', { count: graded, of: outcomes.length }) }),
    ...(findings.length > 0 && { fynd: t('question.nav.findings', { count: findings.length }) }),
  };
}

/** The parts of the question, with how far each has come and what is wrong in it. */
export function PartNav(props: PartProps) {
  const t = useText();
  const current = usePart();
  const counts = useCounts(props);
  const { issues, tried } = props.editor;
  return (
    <nav aria-label={t('question.nav')} className="q-nav">
      <ul>
        {parts.map((part) => {
          const faults = tried > 0 ? issues.filter((issue) => partOf(issue) === part).length : 0;
          return (
            <li key={part}>
              <Link to={part === 'oversikt' ? '?' : `?del=${part}`} aria-current={part === current ? 'page' : undefined}>
                <span className="q-nav-name">{t(`question.part.${part}`)}</span>
                {counts[part] !== undefined && <span className="q-nav-sub">{counts[part]}</span>}
                {faults > 0 && <span className="q-nav-fault">{t('question.nav.faults', { count: faults })}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
