import { useText } from '#renderer/text/useText.ts';
import type { Fault } from './study-form.ts';

/** What is wrong with a field, and what to do; null where nothing is. */
export function useFaultWords(): (fault: Fault | undefined) => string | null {
  const t = useText();
  return (fault) => {
    if (fault === undefined) return null;
    const { code, ...values } = fault;
    return t(`study.form.fault.${code}`, values);
  };
}
