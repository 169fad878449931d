import { Link } from 'react-router';
import { formatList } from '#renderer/text/format.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import type { Found, Looked, Person } from './usePurge.ts';

function fieldWords(t: Text, field: string): string {
  const id = `entry.field.${field}`;
  return t(id in messages ? (id as TextId) : 'entry.field.other').toLocaleLowerCase('sv');
}

/** How many of each kind held, or holds, the person. */
export function Counts({ counts }: { readonly counts: Found['counts'] }) {
  const t = useText();
  return (
    <table className="tbl purge-counts">
      <thead>
        <tr>
          <th scope="col">{t('purge.where')}</th>
          <th scope="col" className="r">
            {t('purge.number')}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(counts).map(([kind, count]) => {
          const id = `purge.count.${kind}`;
          return (
            <tr key={kind}>
              <th scope="row">{t(id in messages ? (id as TextId) : 'purge.count.other')}</th>
              <td className="r num">{count}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Places({ places }: { readonly places: Found['places'] }) {
  const t = useText();
  if (places.length === 0) return null;
  return (
    <>
      <h3>{t('purge.places')}</h3>
      <ul className="purge-places">
        {places.map(({ record, id, name, fields }) => (
          <li key={`${record}-${id}`}>
            {record === 'intervention' ? (
              <>
                <Link to={`/katalog/${id}`}>{name}</Link>: {formatList(fields.map((field) => fieldWords(t, field)))}
              </>
            ) : (
              t(`purge.place.${record}`, { name })
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RelatedProps {
  readonly person: Person;
  readonly related: Found['related'];
  readonly onTake: (person: Person) => void;
}

/** Numbers and addresses beside the name: a person says whether they go too. One of each kind at a time. */
function Related({ person, related, onTake }: RelatedProps) {
  const t = useText();
  const [phone, email] = [person.phone === '' ? related.phones : [], person.email === '' ? related.emails : []];
  if (phone.length + email.length === 0) return null;
  return (
    <div className="purge-related">
      <h3>{t('purge.related')}</h3>
      <p className="small muted">{t('purge.relatedHelp')}</p>
      <p className="form-actions">
        {phone.map((value) => (
          <Button key={value} slim icon="plus" onPress={() => onTake({ ...person, phone: value })}>
            {t('purge.take', { value })}
          </Button>
        ))}
        {email.map((value) => (
          <Button key={value} slim icon="plus" onPress={() => onTake({ ...person, email: value })}>
            {t('purge.take', { value })}
          </Button>
        ))}
      </p>
    </div>
  );
}

export interface FoundSectionProps {
  readonly looked: Looked;
  readonly onTake: (person: Person) => void;
}

/** What would be taken away, and where, before anything is. */
export function FoundSection({ looked: { person, found }, onTake }: FoundSectionProps) {
  const t = useText();
  return (
    <Section title={t('purge.found')}>
      <p role="status" className={found.total === 0 ? 'sr' : undefined}>
        {t('purge.foundCount', { count: found.total })}
      </p>
      {found.total === 0 ? (
        <EmptyState title={t('purge.nothing')}>{t('purge.nothingText')}</EmptyState>
      ) : (
        <>
          <Counts counts={found.counts} />
          <Places places={found.places} />
          <Related person={person} related={found.related} onTake={onTake} />
          <p className="small muted">{t('purge.how')}</p>
        </>
      )}
    </Section>
  );
}

/** What is kept where the program does not come. */
export function Unreachable({ unreadable = [] }: { readonly unreadable?: readonly string[] }) {
  const t = useText();
  return (
    <Section title={t('purge.unreachable')}>
      <ul className="purge-unreachable">
        {(['personal', 'files', 'paper', 'links'] as const).map((one) => (
          <li key={one}>{t(`purge.unreachable.${one}`)}</li>
        ))}
        {unreadable.length > 0 && <li className="strong">{t('purge.unreachable.backups', { files: formatList(unreadable) })}</li>}
      </ul>
    </Section>
  );
}
