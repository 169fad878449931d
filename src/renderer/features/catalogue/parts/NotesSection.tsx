import type { Intervention, Note } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import './entry.css';

function NoteList({ notes, none }: { notes: readonly Note[]; none: string }) {
  const t = useText();
  if (notes.length === 0) return <p className="muted">{none}</p>;
  return notes.map((note) => (
    <div key={note.id} className="note-item">
      <p>{note.text}</p>
      <p className="small muted">
        {[note.author, note.date ?? '', note.source === '' ? '' : t('entry.note.source', { source: note.source })].filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  ));
}

export interface NotesSectionProps {
  intervention: Intervention;
  /** Local follow-up stays in the team folder: the published catalogue leaves it out. */
  local: boolean;
}

/** The two other sources of an evidence-based practice, and what has been followed up here; each marked as what it is. */
export function NotesSection({ intervention, local }: NotesSectionProps) {
  const t = useText();
  const name = intervention.abbreviation || intervention.name;
  return (
    <section className="sec" aria-labelledby="erfarenhet">
      <h2 className="sr" id="erfarenhet" tabIndex={-1}>
        {t('entry.experience.heading')}
      </h2>
      <div className={local ? 'two three' : 'two'}>
        <div>
          <h3>{t('entry.experience.title')}</h3>
          <NoteList notes={intervention.experience} none={t('entry.experience.none', { name })} />
        </div>
        <div>
          <h3>{t('entry.youth.title')}</h3>
          <NoteList notes={intervention.youthView} none={t('entry.youth.none')} />
        </div>
        {local && (
          <div>
            <h3>{t('entry.local.title')}</h3>
            <NoteList notes={intervention.localFollowUp} none={t('entry.local.none')} />
          </div>
        )}
      </div>
    </section>
  );
}
