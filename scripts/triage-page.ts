import type { Contacted } from '../bot/domain/correspondence/positions';
import { addAnswer, positionAfter } from '../bot/domain/correspondence/questions';
import { theBot } from '../bot/domain/case/person';
import type { Profile, RestrictionKind } from '../bot/policy/profile';

/** One way through the questions about a contact: what was answered besides the channel and the writer, and what comes of it. */
export interface Way {
  readonly channel: string;
  readonly writer: string;
  readonly answers: readonly string[];
  readonly outcome: string;
  readonly level: string;
  readonly cites: string;
}

/** A customer whom one kind of restriction binds; of a restriction by channels, post alone stays open. */
export function contactedUnder(kind: Pick<RestrictionKind, 'code' | 'reach'>, wasTold = false): Contacted {
  const { reach } = kind;
  const answers = 'ask' in reach && reach.ask !== undefined ? { [reach.ask]: answerTo(reach.of) } : {};
  const at = '2025-11-03T10:00:00Z';
  const measures = {
    restrictions: [{ kind: kind.code, answers }],
    reviewOn: '2026-02-03',
    equality: { considered: true as const, consulted: false, reasoning: '' },
  };
  return {
    inForce: { measures, since: at },
    contacts: { total: 0, latest: [] },
    contactsSince: wasTold ? { 'tell-how': 1 } : {},
    decision: {
      outcome: 'approved',
      by: theBot,
      at,
      rationale: '',
      considerations: [],
      measures,
      policyVersion: '',
      paragraphs: [],
    },
  };
}

const answerTo = (of: RestrictionKind['reach']['of']) => (of === 'channels' ? ['post'] : '…');

/** Every way through the questions for a customer whom one kind binds. */
export function waysUnder(kind: RestrictionKind, profile: Profile, wasTold = false): readonly Way[] {
  const subject = contactedUnder(kind, wasTold);
  const walk = (answers: string): readonly Way[] => {
    const at = positionAfter(answers, subject, profile);
    if (at?.kind === 'question') {
      return at.choices.flatMap(({ code }) => walk(addAnswer(answers, code)));
    }
    const [channel = '', writer = '', ...rest] = answers.split(' ');
    return at
      ? [
          {
            channel,
            writer,
            answers: rest,
            outcome: at.outcome.code,
            level: at.outcome.level,
            cites: at.cites,
          },
        ]
      : [];
  };
  return walk('');
}

/** What becomes of each contact, as a page: kind of restriction, how it came, who wrote and what was answered, to the outcome (S3). */
export const triagePage = (profiles: readonly Profile[]): string =>
  [
    '# What becomes of a contact',
    '',
    'Drawn from the profiles and the code that the bot asks (`npx tsx scripts/draw-triage.ts`), every way through the questions: kind of restriction, how the contact came, who wrote, each answer, the outcome. Channels and writers of which the same comes stand in one row. Whoever logs a contact may do more than the outcome says (file, answer, pass on, escalate), never less.',
    '',
    ...profiles.flatMap(pageOf),
  ].join('\n');

function pageOf(profile: Profile): readonly string[] {
  return [
    `## ${profile.organisation}`,
    '',
    ...profile.restrictionKinds.flatMap((kind) => [
      `### ${kind.label}${kind.retired ? ' (decided before; not offered any more)' : ''}`,
      '',
      '| How it came | Who wrote | Answers | Outcome | At least | Paragraph |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rowsOf(kind, profile),
      '',
    ]),
  ];
}

/** Rows, with the channels, and then the writers, that share an outcome joined. */
function rowsOf(kind: RestrictionKind, profile: Profile): readonly string[] {
  const later = waysUnder(kind, profile, true).map((way) => ({ ...way, wasTold: 'told before' }));
  const first = waysUnder(kind, profile).map((way) => ({ ...way, wasTold: 'not told yet' }));
  const all = [...first, ...later];
  const byChannel = joined(all, 'channel', ({ writer, answers, outcome, wasTold }) =>
    [writer, answers, outcome, wasTold].join('|'),
  );
  const byWriter = joined(byChannel, 'writer', ({ channel, answers, outcome, wasTold }) =>
    [channel, answers, outcome, wasTold].join('|'),
  );
  const rows = joined(byWriter, 'wasTold', ({ channel, writer, answers, outcome }) =>
    [channel, writer, answers, outcome].join('|'),
  );
  return rows.map(({ channel, writer, answers, outcome, level, cites, wasTold }) => {
    const said = [...answers, ...(wasTold.includes(',') ? [] : [wasTold])].join(' → ');
    return `| ${channel} | ${writer} | ${said} | ${outcome} | ${level} | ${cites} |`;
  });
}

/** Entries of which all else is the same are one, with the values of one column joined. */
function joined<T>(all: readonly T[], column: keyof T, same: (one: T) => string): readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(same(one), [...(groups.get(same(one)) ?? []), one]);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const values = [first, ...others].map((one) => one[column]);
    return [{ ...first, [column]: [...new Set(values)].join(', ') }];
  });
}
