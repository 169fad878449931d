import { describe, expect, it } from 'vitest';
import { completenessOf, workReasons, type Reason } from '#core/catalogue/completeness.ts';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { offerSchema, type Offer } from '#core/catalogue/offer.ts';
import { verdictSchema, type Verdict } from '#core/catalogue/verdict.ts';
import { catalogueWork, computedKey, inWorkOrder, isSnoozed, withoutTaken, withPlans, type Work } from '#core/catalogue/work-queue.ts';

const day = '2026-11-22';
const verdict = (fields: object): Verdict => verdictSchema.parse({ id: 'v', body: 'SBU', scope: 'method', type: 'effect', year: 2024, verified: true, ...fields });
const offer = (fields: object): Offer =>
  offerSchema.parse({
    id: 'o',
    supplyForm: 'own',
    providerName: 'Exempelenheten',
    responsibleBoardId: 'district-board',
    needsAssessment: 'required',
    howToApply: 'Ring',
    contacts: [{ name: 'Mottagningen' }],
    capacity: { places: 8, asOf: '2026-11-01' },
    wait: { weeks: 2, asOf: '2026-11-01' },
    ...fields,
  });

/** Everything known, nothing old. */
const whole: InterventionContent = {
  ...emptyIntervention('Exempelinsats'),
  status: 'offered',
  summary: 'Kort',
  description: 'Långt',
  targetGroup: 'Ungdomar',
  notFor: 'Vuxna',
  ages: { min: 12, max: null },
  problemAreas: ['cannabis'],
  preventionLevel: 'indicated',
  setting: 'outpatient',
  duration: 'Tio veckor',
  legalBasis: 'Lagrum',
  implementation: { manual: 'Finns', training: 'Två dagar', licence: '', supervision: '', trainedStaff: [], fidelity: '' },
  offers: [offer({})],
  verdicts: [verdict({})],
  sources: [{ url: null, title: 'Källa', isMethodGuide: false }],
  verified: true,
  owner: 'Exempelperson A',
  reviewDueAt: '2027-06-01',
};

const trained = (...days: (string | null)[]): InterventionContent['implementation'] => ({
  ...whole.implementation,
  trainedStaff: days.map((until, at) => ({ name: `Exempelperson ${at}`, unitId: null, until })),
});
const reasons = (change: Partial<InterventionContent>): readonly Reason[] => completenessOf({ ...whole, ...change }, day).reasons;

describe('an entry that says everything', () => {
  it('is complete and asks for nothing', () => {
    expect(completenessOf(whole, day)).toEqual({ score: 100, known: 23, of: 23, reasons: [] });
  });
});

describe('an entry with nothing but its name', () => {
  it('scores nothing, and offers are not asked about before there is one', () => {
    const { score, known, of, reasons: found } = completenessOf(emptyIntervention('Exempelinsats'), day);
    expect([score, known, of]).toEqual([0, 0, 17]);
    expect(found).toMatchObject([{ kind: 'missing' }, { kind: 'unverified', entry: true, verdicts: 0 }]);
  });
});

describe('one fact that is missing', () => {
  it.each<[string, Partial<InterventionContent>]>([
    ['summary', { summary: ' ' }],
    ['notFor', { notFor: '' }],
    ['ages', { ages: { min: null, max: null } }],
    ['problemAreas', { problemAreas: [] }],
    ['sources', { sources: [] }],
    ['verdicts', { verdicts: [] }],
    ['reviewDueAt', { reviewDueAt: null }],
    ['implementation.training', { implementation: { ...whole.implementation, training: '' } }],
    ['offers.contacts', { offers: [offer({}), offer({ id: 'p', contacts: [] })] }],
    ['offers.wait', { offers: [offer({ wait: { weeks: null } })] }],
    ['offers.capacity', { offers: [offer({ capacity: { places: null } })] }],
  ])('%s is named', (fact, change) => {
    expect(reasons(change)).toEqual([{ kind: 'missing', facts: [fact] }]);
  });

  it('a waiting time of no weeks and no places is known: unknown is not zero', () => {
    expect(reasons({ offers: [offer({ wait: { weeks: 0, asOf: day }, capacity: { places: 0, asOf: day } })] })).toEqual([]);
  });

  it('places are asked for in own operations only', () => {
    expect(reasons({ offers: [offer({ supplyForm: 'procured', capacity: { places: null } })] })).toEqual([]);
  });

  it('an instrument is not asked for a level', () => {
    expect(reasons({ kind: 'assessment', preventionLevel: null })).toEqual([]);
  });
});

describe('what is old or ends', () => {
  it.each<[string, Partial<InterventionContent>, readonly Partial<Reason>[]]>([
    ['a review that was due', { reviewDueAt: '2026-10-01' }, [{ kind: 'review', due: '2026-10-01' }]],
    ['a review within a month', { reviewDueAt: '2026-12-22' }, [{ kind: 'review', due: '2026-12-22' }]],
    ['a review later than that', { reviewDueAt: '2026-12-23' }, []],
    ['a contract with more than a year left', { offers: [offer({ contract: { to: '2027-11-23' } })] }, []],
    ['a contract with a year left', { offers: [offer({ contract: { to: '2027-11-22' } })] }, [{ kind: 'contract', offerId: 'o', due: '2027-11-22', alarm: 12 }]],
    ['a contract with half a year left', { offers: [offer({ contract: { to: '2027-05-22' } })] }, [{ kind: 'contract', due: '2027-05-22', alarm: 6 }]],
    ['a contract with a day more than half a year left', { offers: [offer({ contract: { to: '2027-05-23' } })] }, [{ kind: 'contract', alarm: 12 }]],
    ['a contract that ends in three months', { offers: [offer({ contract: { to: '2027-02-22' } })] }, [{ kind: 'contract', alarm: 3 }]],
    ['a contract that ends today', { offers: [offer({ contract: { to: '2026-11-22' } })] }, [{ kind: 'contract', alarm: 3 }]],
    ['a contract that has ended', { offers: [offer({ contract: { to: '2026-01-01' } })] }, [{ kind: 'contract', due: '2026-01-01', alarm: 0 }]],
    ['certificates that end within three months or have ended', { implementation: trained('2026-10-01', '2027-02-20', '2027-02-21', null) }, [{ kind: 'licence', people: 2, due: '2026-10-01' }]],
    ['certificates that hold longer, or without a last day', { implementation: trained('2027-02-21', null) }, []],
    ['a contract whose offer ends first', { offers: [offer({ contract: { to: '2027-01-31' }, activeTo: '2027-01-31' })] }, []],
    ['a waiting time from three months ago', { offers: [offer({ wait: { weeks: 2, asOf: '2026-08-24' } })] }, [{ kind: 'figures', facts: ['wait'], due: '2026-11-22' }]],
    ['a waiting time from the day after', { offers: [offer({ wait: { weeks: 2, asOf: '2026-08-25' } })] }, []],
    ['places without a day', { offers: [offer({ capacity: { places: 8 } })] }, [{ kind: 'figures', facts: ['capacity'], due: null }]],
    ['an ended offer', { offers: [offer({}), offer({ id: 'q', activeTo: '2026-01-01', contract: { to: '2026-02-01' }, wait: { weeks: 1 } })] }, []],
    ['a statement nobody has read', { verdicts: [verdict({ verified: false })] }, [{ kind: 'unverified', entry: false, verdicts: 1 }]],
    ['a statement without year', { verdicts: [verdict({}), verdict({ id: 'w', year: null })] }, [{ kind: 'verdict-years', withoutYear: 1, newest: null }]],
    ['statements from ten years ago', { verdicts: [verdict({ year: 2016 })] }, []],
    ['statements older than that', { verdicts: [verdict({ year: 2015 }), verdict({ id: 'w', year: 2009 })] }, [{ kind: 'verdict-years', withoutYear: 0, newest: 2015 }]],
    ['an example offer', { offers: [offer({}), offer({ id: 'e', isExample: true, wait: { weeks: 1 } })] }, [{ kind: 'examples', offers: 1 }]],
  ])('%s', (_what, change, wanted) => {
    const found = reasons(change);
    expect(found).toMatchObject(wanted);
    expect(found).toHaveLength(wanted.length);
  });
});

describe('what becomes work', () => {
  it('nothing, once the entry has ended', () => {
    expect(workReasons({ ...emptyIntervention('Avslutad'), status: 'ended', reviewDueAt: '2020-01-01' }, day)).toEqual([]);
  });

  it('no gaps in what is not offered here, but its review', () => {
    expect(workReasons({ ...emptyIntervention('Ges inte'), offeredHere: 'no', reviewDueAt: '2020-01-01' }, day)).toEqual([{ kind: 'review', due: '2020-01-01' }]);
  });

  it('comes by the day it is due, then what people have asked for, then by name', () => {
    const work = (fields: Partial<Work>): Work => ({ key: 'k', source: 'catalogue', kind: 'missing', subject: 'B', about: null, why: '', reason: null, owner: '', due: null, snoozedUntil: null, plannedBy: null, ...fields });
    const order = inWorkOrder([
      work({ key: '1' }),
      work({ key: '2', subject: 'Ö' }),
      work({ key: '3', subject: 'Å' }),
      work({ key: '4', kind: 'suggestion', source: 'suggestion' }),
      work({ key: '5', source: 'stored', kind: 'missing' }),
      work({ key: '6', due: '2027-01-01', kind: 'contract' }),
      work({ key: '7', due: '2026-01-01', kind: 'figures' }),
    ]);
    expect(order.map(({ key }) => key).join('')).toBe('7654132');
  });

  it('keeps what somebody has planned for it, and its own day where no other is set', () => {
    const computed = catalogueWork({ id: 'a', data: { ...whole, reviewDueAt: '2026-10-01', notFor: '' } }, day);
    const plan = { id: 'p', owner: 'Exempelperson B', due: null, snoozedUntil: '2026-12-24', follows: ['review:a', 'gone:a'] };
    const planned = withPlans(computed, [plan]);
    expect(planned.map(({ kind, owner, due, plannedBy }) => [kind, owner, due, plannedBy])).toEqual([
      ['review', 'Exempelperson B', '2026-10-01', 'p'],
      ['missing', 'Exempelperson A', null, null],
    ]);
    expect(planned.map((work) => [isSnoozed(work, '2026-12-23'), isSnoozed(work, '2026-12-24')])).toEqual([[true, false], [false, false]]);
  });

  it.each([
    ['review:a', { type: 'intervention', id: 'a' }],
    ['contract:a:o', { type: 'intervention', id: 'a' }],
    ['evidence-second:a:r', { type: 'evidence-question', id: 'a' }],
    ['task:a', null],
    ['suggestion:a', null],
    ['review:', null],
    ['review', null],
  ])('%s is known as computed work or not', (key, found) => expect(computedKey(key)).toEqual(found));

  it('is there once where somebody has made a task of it', () => {
    const computed = catalogueWork({ id: 'a', data: { ...whole, reviewDueAt: '2026-10-01', notFor: '' } }, day);
    const [review] = computed;
    if (review === undefined) throw new Error('no work');
    expect(computed.map(({ kind, due, owner }) => [kind, due, owner])).toEqual([['review', '2026-10-01', 'Exempelperson A'], ['missing', null, 'Exempelperson A']]);
    expect(withoutTaken(computed, [{ ...review, source: 'stored', key: 'task:1' }]).map(({ kind }) => kind)).toEqual(['missing']);
  });
});
