import { Section } from '#renderer/ui/Section.tsx';
import { useText } from '#renderer/text/useText.ts';
import { formSections } from './sections.tsx';

/** All fields, section by section. */
export function EntryForm({ onSubmit }: { readonly onSubmit: () => void }) {
  const t = useText();
  return (
    <form
      className="edit-form"
      aria-label={t('edit.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {formSections.map(({ id, title, Body }) => (
        <Section key={id} id={id} title={t(title)}>
          <div className="edit-fields">
            <Body />
          </div>
        </Section>
      ))}
    </form>
  );
}
