import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Token } from '#renderer/ui/Token.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { found, grouped } from './groups.ts';
import { QuestionGroup } from './QuestionGroup.tsx';
import { Ways } from './Ways.tsx';
import { Waits } from './Waits.tsx';
import './home.css';

const groupsAtATime = 25;
const manyQuestions = 6;

function Questions() {
  const t = useText();
  const [withArchived, setWithArchived] = useState(false);
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(groupsAtATime);
  const { may } = useMay('edit');
  const list = useQuery(api.evidence.question.list.queryOptions({ input: { includeArchived: withArchived } }));
  const [search, setSearch] = useSearchParams();
  const only = search.get('insats');
  const listed = list.data?.questions ?? [];
  const all = only === null ? listed : listed.filter((question) => question.interventionId === only);
  const onlyName = all[0]?.interventionName ?? '';
  const groups = grouped(found(all, typed));
  const archived = (
    <Button slim variant="plain" onPress={() => setWithArchived(!withArchived)}>
      {t(withArchived ? 'evhome.withoutArchived' : 'evhome.withArchived')}
    </Button>
  );
  return (
    <Section title={t('evhome.questions')} note={<>{list.data !== undefined && t('evhome.questions.count', { count: all.length })} {archived}</>}>
      {list.error !== null && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined && list.error === null && <LoadingLines rows={6} />}
      {list.data !== undefined && all.length === 0 && (
        <EmptyState title={t('evhome.none.title')} action={<>{may && <LinkButton variant="primary" to="/evidens/fragor/ny">{t('evhome.first')}</LinkButton>}<LinkButton to="/evidens/ovning">{t('evhome.practise')}</LinkButton></>}>
          {t('evhome.none.text')}
        </EmptyState>
      )}
      {only !== null && list.data !== undefined && (
        <p className="evhome-only">
          <Token onRemove={() => setSearch({})} removeLabel={t('evhome.only.remove')}>
            {onlyName === '' ? t('evhome.only.remove') : t('evhome.only', { name: onlyName })}
          </Token>
        </p>
      )}
      {all.length > manyQuestions && <TextField className="evhome-search" label={t('evhome.search')} value={typed} onChange={setTyped} />}
      {typed !== '' && <p className="small muted" role="status">{groups.length === 0 ? t('evhome.search.none') : t('evhome.questions.count', { count: groups.reduce((sum, group) => sum + group.questions.length, 0) })}</p>}
      {groups.slice(0, most).map((group) => (
        <QuestionGroup key={group.interventionId} group={group} />
      ))}
      {groups.length > most && <Button onPress={() => setMost(most + groupsAtATime)}>{t('evhome.more', { count: groups.length - most })}</Button>}
    </Section>
  );
}

/** Evidens: what waits for me, the questions with how certain the answers are, and the ways on. */
export function EvidenceHomePage() {
  const t = useText();
  return (
    <>
      <PageTitle>{t('app.area.evidence')}</PageTitle>
      <div className="evhome">
        <div className="evhome-main">
          <Waits />
          <Questions />
        </div>
        <Ways />
      </div>
    </>
  );
}
