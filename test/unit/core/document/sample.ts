import { bold, cell, heading, link, list, pageBreak, paragraph, plain, table } from '#core/document/build.ts';
import type { DocumentModel } from '#core/document/model.ts';

/** Text that is markup in one language or another, and must come out as itself. */
export const hostile = '<img src=x onerror="alert(1)"> & <b>å</b> *stjärna* | [länk](javascript:alert(1)) `kod` \\ 1 234,5';

/** A document with one of everything. */
export const sample: DocumentModel = {
  title: 'Provdokument åäö',
  sender: 'Exempelstadsdelen',
  date: '2026-11-22',
  cover: { subtitle: 'Alla delar', lines: ['Framtaget 2026-11-22'] },
  contents: { heading: 'Innehåll', depth: 2 },
  orientation: 'portrait',
  size: 'normal',
  foot: 'Sidfot åäö',
  numbered: true,
  words: { page: 'Sida', notes: 'Noter', backToText: 'Tillbaka till texten' },
  footnotes: { grund: [plain('Notens text: '), plain(hostile)] },
  blocks: [
    heading(1, 'ett', 'Första & delen'),
    paragraph([plain('Vanlig, '), bold('stark'), plain(' och '), link('länkad', 'https://exempel.se/a?b=1&c=2'), { text: ' text med not', footnote: 'grund' }]),
    paragraph(hostile),
    heading(2, 'ett-lista', 'Listor'),
    list(['Alfa', [bold('Beta'), plain(' och mer')]]),
    list(['Först', 'Sedan'], true),
    pageBreak,
    heading(1, 'tva', 'Andra delen'),
    paragraph([link('Till första delen', '#ett')]),
    table({ caption: 'Platser per enhet', head: ['Enhet', 'Platser'], rows: [[cell('Enhet A'), cell('1 234,5')], [cell('Enhet | B'), cell([[bold('Okänt')], 'andra stycket'])]], widths: [2, 1] }),
    { kind: 'figure', svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>', alt: 'En "svart" triangel', caption: 'Figur 1', width: 40, height: 40 },
    { kind: 'blanks', labels: ['Telefon'] },
    paragraph('Får inte missas', 'notice'),
  ],
};
