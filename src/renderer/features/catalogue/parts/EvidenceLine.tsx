import type { EvidenceSummary } from '#api/catalogue/contract.ts';
import { useText } from '#renderer/text/useText.ts';
import { CertaintyGlyph } from './CertaintyGlyph.tsx';

type Grades = EvidenceSummary['method'];

/** The strongest and the weakest say enough in a list; the page shows each with its outcome. */
function distinct(grades: Grades): Grades {
  return grades.filter((grade, index) => grades.findIndex((other) => other.certainty === grade.certainty) === index);
}

function MethodGrades({ grades }: { grades: Grades }) {
  if (grades.length === 0) return <CertaintyGlyph certainty={null} />;
  return distinct(grades).map((grade) => (
    <span key={grade.certainty} title={`${grade.outcome} (${grade.body} ${grade.year ?? ''})`}>
      <CertaintyGlyph certainty={grade.certainty} small />
    </span>
  ));
}

/** Method grades first, then what is said of the group, then how many recommendations; never mixed into one (R5). */
export function EvidenceLine({ evidence }: { evidence: EvidenceSummary }) {
  const t = useText();
  const methodGrades = evidence.method.filter((grade) => grade.type === 'effect');
  const groupGrades = distinct(evidence.group.filter((grade) => grade.type === 'effect'));
  const recommendations = evidence.recommendations.length;
  const others = evidence.statements - recommendations - evidence.method.length - evidence.group.length;
  return (
    <>
      <MethodGrades grades={methodGrades} />
      {groupGrades.map((grade) => (
        <span key={grade.certainty} title={`${grade.outcome} (${grade.body} ${grade.year ?? ''})`}>
          <CertaintyGlyph certainty={grade.certainty} scope="group" small />
        </span>
      ))}
      {recommendations > 0 && <span className="sub">{t('entry.recommendations', { count: recommendations })}</span>}
      {recommendations === 0 && others > 0 && <span className="sub">{t('entry.otherStatements', { count: others })}</span>}
      {evidence.statements === 0 && <span className="sub">{t('entry.noStatements')}</span>}
    </>
  );
}
