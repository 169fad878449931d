import { describe, expect, it } from 'vitest';
import { crashEverywhere } from '#test/support/crash-campaign.ts';
import { scenarios } from '#test/support/crash-scenarios.ts';

describe('after a crash at any file call, with what was not synced lost, kept, torn or by chance', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s leaves a folder that opens with all that was acknowledged and nothing half', async (_name, create) => {
    const { calls, states, failures } = await crashEverywhere(await create());
    expect(failures.slice(0, 5)).toEqual([]);
    expect(calls).toBeGreaterThan(10);
    expect(states).toBe((calls + 1) * 5);
  });
});
