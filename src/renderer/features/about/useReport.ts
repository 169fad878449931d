import { useInfo } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { doorTexts, partsOf, systemName, type About } from './machine.ts';

/** The text of a fault report: versions, system and state. Never a name, a folder or a word out of the catalogue. */
export function useReport(about: About): string {
  const t = useText();
  const info = useInfo().data;
  const state =
    info === undefined
      ? []
      : [
          t('about.report.catalogue', { count: info.counts.interventions, recovered: info.recovered.length }),
          info.writable ? t('about.report.canWrite') : t('about.report.readOnly', { reason: info.reason ?? '' }),
        ];
  return [
    `${t('app.name')} ${about.version}`,
    t('about.report.runs', { place: t(doorTexts[about.door]) }),
    t('about.report.system', { system: systemName(about.machine) }),
    t('about.report.parts', { parts: partsOf(about.machine) }),
    ...(about.door === 'browser' ? [t('about.report.browser', { name: navigator.userAgent })] : []),
    ...state,
    t('about.report.window', { width: String(window.innerWidth), height: String(window.innerHeight), scale: String(window.devicePixelRatio) }),
    '',
    t('about.report.happened'),
    '',
    t('about.report.before'),
    '',
  ].join('\n');
}
