/**
 * What each area comes to, written as nested questions from the published tables and apart from the data that the engine runs on.
 * `ask` gives the answer and takes down that the question was asked.
 */
export type Read = 'Y' | 'N' | 'NI' | 'NA';
export interface Asking {
  ask(question: string): Read;
  chosen(choice: string, code: string): boolean;
}
export type Oracle = (asking: Asking) => string | null;

const worse = (a: string, b: string): string => (a === 'high' || b === 'high' ? 'high' : a === 'moderate' || b === 'moderate' ? 'moderate' : 'low');

const randomisation: Oracle = ({ ask }) => {
  const [sequence, concealed, imbalance] = [ask('1.1'), ask('1.2'), ask('1.3')];
  if (concealed === 'N') return 'high';
  if (concealed === 'NI') return imbalance === 'Y' ? 'high' : 'moderate';
  if (sequence === 'N') return 'moderate';
  return imbalance === 'Y' ? 'moderate' : 'low';
};

function deviationsPart({ ask }: Asking): string {
  const [participants, staff] = [ask('2.1'), ask('2.2')];
  if (participants === 'N' && staff === 'N') return 'low';
  const arose = ask('2.3');
  if (arose === 'N') return 'low';
  if (arose === 'NI') return 'moderate';
  if (ask('2.4') === 'N') return 'moderate';
  return ask('2.5') === 'Y' ? 'moderate' : 'high';
}

const assignment: Oracle = (asking) => {
  const first = deviationsPart(asking);
  if (asking.ask('2.6') === 'Y') return first;
  return worse(first, asking.ask('2.7') === 'N' ? 'moderate' : 'high');
};

const adherence: Oracle = ({ ask, chosen }) => {
  const known = [ask('2.1'), ask('2.2')].some((answer) => answer !== 'N');
  const others = known && chosen('deviations', 'co-interventions') ? ask('2.3') : 'NA';
  const failed = chosen('deviations', 'implementation') ? ask('2.4') : 'NA';
  const followed = chosen('deviations', 'adherence') ? ask('2.5') : 'NA';
  const harmful = [failed, followed].some((answer) => answer === 'Y' || answer === 'NI');
  if (!harmful && (others === 'NA' || others === 'Y')) return 'low';
  return ask('2.6') === 'Y' ? 'moderate' : 'high';
};

const missingData: Oracle = ({ ask }) => {
  if (ask('3.1') === 'Y') return 'low';
  if (ask('3.2') === 'Y') return 'low';
  if (ask('3.3') === 'N') return 'low';
  return ask('3.4') === 'N' ? 'moderate' : 'high';
};

const measurement: Oracle = ({ ask }) => {
  if (ask('4.1') === 'Y') return 'high';
  const differed = ask('4.2');
  if (differed === 'Y') return 'high';
  const atBest = differed === 'N' ? 'low' : 'moderate';
  if (ask('4.3') === 'N') return atBest;
  if (ask('4.4') === 'N') return atBest;
  return ask('4.5') === 'N' ? 'moderate' : 'high';
};

const reporting: Oracle = ({ ask }) => {
  const planned = ask('5.1');
  const [outcomes, analyses] = [ask('5.2'), ask('5.3')];
  if (outcomes === 'Y' || analyses === 'Y') return 'high';
  if (outcomes === 'NI' || analyses === 'NI') return 'moderate';
  return planned === 'Y' ? 'low' : 'moderate';
};

function controlled({ ask }: Asking): string | null {
  const all = ask('1.4');
  const measured = all === 'Y' ? ask('1.5') : null;
  const adjustedAway = ask('1.6');
  if (all === 'N' || measured === 'N') return 'serious';
  return measured === 'Y' && adjustedAway === 'N' ? 'moderate' : null;
}

const confounding: Oracle = (asking) => {
  const { ask } = asking;
  if (ask('1.1') === 'N') return 'low';
  const split = ask('1.2');
  if (split === 'N') return controlled(asking);
  if (split === 'NI') return null;
  const switches = ask('1.3');
  if (switches === 'N') return controlled(asking);
  if (switches === 'NI') return null;
  const overTime = ask('1.7');
  if (overTime === 'N') return 'serious';
  if (overTime === 'NI') return null;
  const measured = ask('1.8');
  return measured === 'Y' ? 'moderate' : measured === 'N' ? 'serious' : null;
};

const selection: Oracle = ({ ask }) => {
  const afterStart = ask('2.1');
  const related = afterStart === 'Y' ? ask('2.2') : null;
  const byOutcome = related === 'Y' ? ask('2.3') : null;
  const together = ask('2.4');
  if (byOutcome === 'Y' || together === 'N') return ask('2.5') === 'Y' ? 'moderate' : 'serious';
  return together === 'Y' && (afterStart === 'N' || related === 'N') ? 'low' : null;
};

const classification: Oracle = ({ ask }) => {
  const [clear, atStart, influenced] = [ask('3.1'), ask('3.2'), ask('3.3')];
  if (influenced === 'Y') return 'serious';
  if (atStart === 'N') return 'moderate';
  return clear === 'Y' && atStart === 'Y' && influenced === 'N' ? 'low' : null;
};

const intended: Oracle = ({ ask, chosen }) => {
  if (chosen('effect', 'adherence')) {
    const three = [ask('4.3'), ask('4.4'), ask('4.5')];
    if (three.every((answer) => answer === 'Y')) return 'low';
    if (!three.includes('N')) return null;
    const analysis = ask('4.6');
    return analysis === 'Y' ? 'moderate' : analysis === 'N' ? 'serious' : null;
  }
  const deviations = ask('4.1');
  if (deviations !== 'Y') return deviations === 'N' ? 'low' : null;
  const uneven = ask('4.2');
  return uneven === 'Y' ? 'serious' : uneven === 'N' ? 'moderate' : null;
};

const incomplete: Oracle = ({ ask }) => {
  const complete = ask('5.1');
  const excluded = [ask('5.2'), ask('5.3')];
  if (complete !== 'N' && !excluded.includes('Y')) return complete === 'Y' && excluded.every((answer) => answer === 'N') ? 'low' : null;
  const [alike, robust] = [ask('5.4'), ask('5.5')];
  if (alike === 'Y' || robust === 'Y') return 'low';
  return alike === 'N' && robust === 'N' ? 'moderate' : null;
};

const outcomeMeasured: Oracle = ({ ask }) => {
  const [sensitive, aware, comparable, errors] = [ask('6.1'), ask('6.2'), ask('6.3'), ask('6.4')];
  if (sensitive === 'Y' && aware === 'Y') return 'serious';
  if (comparable === 'N' || errors === 'Y') return 'serious';
  return 'low';
};

const selected: Oracle = ({ ask, chosen }) => {
  const three = [ask('7.1'), ask('7.2'), ask('7.3')];
  if (three.includes('Y')) return 'serious';
  if (three.includes('NI')) return null;
  return chosen('plan', 'available') ? 'low' : 'moderate';
};

const rob2 = { D1: randomisation, D3: missingData, D4: measurement, D5: reporting };

/** The oracle of every area that has a rule in the shipped templates on published tools. */
export const oracles: Readonly<Record<string, Readonly<Record<string, Oracle>>>> = {
  'rob2-assignment': { ...rob2, D2: assignment },
  'rob2-adherence': { ...rob2, D2: adherence },
  'robins-i-2016': { D1: confounding, D2: selection, D3: classification, D4: intended, D5: incomplete, D6: outcomeMeasured, D7: selected },
};

/** The overall level of AMSTAR 2 for so many critical and other flaws. */
export function amstarOverall(critical: number, other: number): string {
  if (critical > 1) return 'critically-low';
  if (critical === 1) return 'low';
  return other > 1 ? 'moderate' : 'high';
}
