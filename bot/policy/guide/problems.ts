import type { Chart, ChartStep, Fills, Profile } from '../profile';
import type { ProfileProblems } from '../profile-problems';

/** The most sentences that one way through a chart may put into the report: more would not fit its field. */
const mostSentences = 5;

/** Checks the guidance as graphs: every step reached from a start, every way ends, none leads round in a circle. */
export function checkGuidance(profile: Profile, problems: ProfileProblems): void {
  const { charts } = profile.guidance;
  problems.unique('guidance.charts', charts);
  charts.forEach((chart, index) => checkChart(`guidance.charts[${index}]`, chart, profile, problems));
  const guided = charts.flatMap((chart) => chart.starts.flatMap(({ channels }) => channels));
  profile.contactChannels.forEach(({ code }, index) => {
    if (guided.includes(code)) return;
    problems.note(`contactChannels[${index}]`, code, 'Name this channel in a start of guidance.charts');
  });
}

function checkChart(path: string, chart: Chart, profile: Profile, problems: ProfileProblems): void {
  problems.unique(`${path}.steps`, chart.steps);
  problems.unique(
    `${path}.starts`,
    chart.starts.flatMap(({ channels }) => channels.map((code) => ({ code }))),
  );
  chart.starts.forEach(({ at, channels }, index) => {
    problems.known(`${path}.starts[${index}].at`, at, chart.steps, `${path}.steps`);
    channels.forEach((channel, place) =>
      problems.known(
        `${path}.starts[${index}].channels[${place}]`,
        channel,
        profile.contactChannels,
        'contactChannels',
      ),
    );
  });
  chart.steps.forEach((step, index) =>
    checkChoices(`${path}.steps[${index}]`, step, { chart, profile, problems }),
  );
  checkReach(path, chart, problems);
  checkWays(path, chart, problems);
}

interface Checking {
  readonly chart: Chart;
  readonly profile: Profile;
  readonly problems: ProfileProblems;
}

function checkChoices(path: string, step: ChartStep, { chart, profile, problems }: Checking): void {
  const choices = choicesOf(step);
  problems.unique(`${path}.choices`, choices);
  step.wordsBy.forEach(({ channels }, index) =>
    checkChannels(`${path}.wordsBy[${index}].channels`, channels, profile, problems),
  );
  const guided = chart.starts.flatMap(({ channels }) => channels);
  const stuck = guided.filter((one) => !choices.some(({ channels }) => !channels || channels.includes(one)));
  if (choices.length > 0 && stuck.length > 0) {
    const mend = 'Leave an answer for every channel that this chart guides; some have no way on';
    problems.note(`${path}.choices`, stuck.join(', '), mend);
  }
  choices.forEach(({ to, fills, channels }, index) => {
    const here = `${path}.choices[${index}]`;
    if (channels) checkChannels(`${here}.channels`, channels, profile, problems);
    problems.known(`${here}.to`, to, chart.steps, 'steps of this chart');
    if (fills) checkFills(`${here}.fills`, fills, profile, problems);
  });
}

function checkChannels(
  path: string,
  channels: readonly string[],
  profile: Profile,
  problems: ProfileProblems,
): void {
  channels.forEach((channel, index) =>
    problems.known(`${path}[${index}]`, channel, profile.contactChannels, 'contactChannels'),
  );
}

function checkFills(path: string, fills: Fills, profile: Profile, problems: ProfileProblems): void {
  fills.behaviours?.forEach((behaviour, index) =>
    problems.known(
      `${path}.behaviours[${index}]`,
      behaviour,
      profile.behaviours.filter(({ retired }) => !retired),
      'behaviours',
    ),
  );
  if (fills.threshold !== undefined) {
    problems.known(`${path}.threshold`, fills.threshold, profile.thresholds, 'thresholds');
  }
}

function checkReach(path: string, chart: Chart, problems: ProfileProblems): void {
  const reached = new Set(chart.starts.map(({ at }) => at));
  // A set is walked in the order of insertion, additions during the walk included.
  for (const code of reached) {
    for (const { to } of choicesOf(stepOf(chart, code))) reached.add(to);
  }
  chart.steps.forEach(({ code }, index) => {
    if (reached.has(code)) return;
    problems.note(
      `${path}.steps[${index}]`,
      code,
      'No start leads here; add a choice that does, or take it out',
    );
  });
}

/** Follows every way from every start. Without circles each way ends, since only an end has no choices. */
function checkWays(path: string, chart: Chart, problems: ProfileProblems): void {
  const circles = new Set<string>();
  const long = new Set<string>();
  const follow = (code: string, before: readonly string[], sentences: number): void => {
    if (before.includes(code)) return void circles.add(code);
    if (sentences > mostSentences) long.add(code);
    for (const { to, fills } of choicesOf(stepOf(chart, code))) {
      follow(to, [...before, code], sentences + (fills?.actionTaken === undefined ? 0 : 1));
    }
  };
  for (const { at } of chart.starts) follow(at, [], 0);
  for (const code of circles) {
    problems.note(`${path}.steps`, code, 'A way leads back to this step; let every way go on to an end');
  }
  for (const code of long) {
    const mend = `Ways to this step fill in more than ${mostSentences} sentences; leave out actionTaken on some`;
    problems.note(`${path}.steps`, code, mend);
  }
}

const stepOf = (chart: Chart, code: string): ChartStep | undefined =>
  chart.steps.find((step) => step.code === code);

const choicesOf = (step: ChartStep | undefined) =>
  step === undefined || step.kind === 'end' ? [] : step.choices;
