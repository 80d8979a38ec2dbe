import type { Activity } from 'botbuilder';
import * as z from 'zod/v4';
import type { TeamsSettings } from './ports';
import type { Person } from '../../domain/case/person';
import { caseLabels } from '../../../cards/words/case/words';

/** Who sent an activity, and whether their chat with the bot is where they sent it. */
export interface Admitted {
  readonly person: Person;
  readonly conversationType: 'personal' | 'channel' | 'groupChat';
}

/** Why an activity was not let in; a word for the log, never content. */
export interface TurnedAway {
  readonly reason: 'channel' | 'tenant' | 'service-url' | 'person' | 'conversation';
}

const sentSchema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1),
  from: z.object({ aadObjectId: z.guid(), name: z.string().optional() }),
  conversation: z.object({ tenantId: z.string().optional(), conversationType: z.string().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

/**
 * The gate before every route, for every type of activity: the channel is Teams, the tenant is ours, the service URL
 * is one of Microsoft's (the bot's token goes there), the person has an Entra object id (docs/platform-limits.md).
 * The token proves Bot Service; it does not prove the tenant.
 */
export function admit(activity: Partial<Activity>, settings: TeamsSettings): Admitted | TurnedAway {
  const sent = sentSchema.safeParse(activity);
  if (!sent.success) return { reason: reasonOf(sent.error) };
  const { from, conversation, channelData, serviceUrl } = sent.data;
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  if (tenants.length === 0 || tenants.some((tenant) => tenant !== settings.tenantId)) {
    return { reason: 'tenant' };
  }
  if (!settings.maySpeakTo(serviceUrl)) return { reason: 'service-url' };
  const conversationType = typeOf(conversation.conversationType);
  if (!conversationType) return { reason: 'conversation' };
  return { person: { id: from.aadObjectId, name: from.name ?? caseLabels.aColleague }, conversationType };
}

function reasonOf(problem: z.ZodError): TurnedAway['reason'] {
  const field = problem.issues[0]?.path[0];
  if (field === 'channelId') return 'channel';
  if (field === 'serviceUrl') return 'service-url';
  return field === 'from' ? 'person' : 'conversation';
}

function typeOf(type: string | undefined): Admitted['conversationType'] | undefined {
  if (type === undefined || type === 'personal') return 'personal';
  return type === 'channel' || type === 'groupChat' ? type : undefined;
}
