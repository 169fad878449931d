import { useState } from 'react';
import type { Collision } from '#core/evidence/flow/merge.ts';
import type { Answer, Judgement } from '#core/evidence/records/assessment.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import type { Template } from '#core/evidence/template/schema.ts';
import { collisionKey, type Conflict } from './keeper.ts';
import { answerLabel, scaleOf, shortName } from './steps.ts';
import { judgementLabel } from './words.ts';

/** What the two versions are about. */
function aboutOf(t: Text, template: Template, { path }: Collision): string {
  const [kind, id = ''] = path;
  if (kind === 'answers') {
    const question = [...template.domains.flatMap((domain) => domain.questions), ...template.extraQuestions].find((one) => one.id === id);
    return question === undefined ? id : `${id} ${question.text}`;
  }
  if (kind === 'domains') return t('assess.judge.of', { name: shortName(template.domains.find((domain) => domain.id === id) ?? { name: id }) });
  if (kind === 'context') return [...template.choices, ...template.preparation].find((one) => one.id === id)?.label ?? id;
  return t(kind === 'overall' ? 'assess.whole.heading' : 'assess.interest');
}

function wordsOfAnswer(t: Text, template: Template, { answer, justification, quote, page }: Answer): readonly string[] {
  return [answer === null ? '' : answerLabel(template, answer), justification, quote.trim() === '' ? '' : `”${quote.trim()}”`, page.trim() === '' ? '' : t('assess.q.onPage', { page: page.trim() })];
}

/** One version in words. */
function wordsOf(t: Text, template: Template, { path: [kind], ...sides }: Collision, side: 'mine' | 'theirs'): string {
  const value = sides[side];
  const parts = ((): readonly string[] => {
    if (value === undefined || value === null) return [];
    if (kind === 'answers') return wordsOfAnswer(t, template, value as Answer);
    if (kind === 'domains' || kind === 'overall') {
      const { judgement, reason } = value as Judgement;
      return [judgementLabel(scaleOf(template, kind === 'overall' ? null : ''), judgement), reason];
    }
    if (kind === 'interest') {
      const { declared, text } = value as { declared: 'none' | 'some' | null; text: string };
      return [declared === null ? '' : t(`assess.interest.${declared}`), text];
    }
    return Array.isArray(value) ? value.map(String) : [String(value)];
  })().filter((part) => part.trim() !== '');
  return parts.length === 0 ? t('assess.conflict.nothing') : parts.map((part) => (/[.!?”]$/.test(part.trim()) ? part.trim() : `${part.trim()}.`)).join(' ');
}

export interface ConflictStepProps {
  readonly template: Template;
  readonly conflict: Conflict;
  readonly onResolve: (theirs: ReadonlySet<string>) => void;
}

/** Two windows have written different things about the same: which shall stand, one by one. */
export function ConflictStep({ template, conflict, onResolve }: ConflictStepProps) {
  const t = useText();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, side: 'mine' | 'theirs'): void => setTheirs((before) => new Set(side === 'theirs' ? [...before, key] : [...before].filter((one) => one !== key)));
  return (
    <div className="clash">
      <PageTitle>{t('assess.conflict.title')}</PageTitle>
      <p className="form-text">{t('assess.conflict.text', { count: conflict.collisions.length })}</p>
      {conflict.collisions.map((collision) => {
        const key = collisionKey(collision);
        return (
          <RadioGroup
            key={key}
            label={aboutOf(t, template, collision)}
            choices={[
              { value: 'mine', label: t('assess.conflict.mine'), description: wordsOf(t, template, collision, 'mine') },
              { value: 'theirs', label: t('assess.conflict.theirs'), description: wordsOf(t, template, collision, 'theirs') },
            ]}
            value={theirs.has(key) ? 'theirs' : 'mine'}
            onChange={(side) => choose(key, side)}
          />
        );
      })}
      <div className="bar-foot">
        <Button variant="primary" onPress={() => onResolve(theirs)}>
          {t('assess.conflict.done')}
        </Button>
      </div>
    </div>
  );
}
