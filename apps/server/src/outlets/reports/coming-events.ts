import { event } from '../../platform/events/define.ts'

/**
 * What chats, calls and ratings will tell, so that reports count it from their first day on. Each moves into the `events.ts` of the module that
 * records it. One ticket may have several chats and calls.
 */
export const comingEvents = {
  'chat.started': event<{ chatId: number; by: 'button' | 'invitation' | 'agent' }>(
    'A visitor asked for a chat or took an invitation, or an agent began one: then the actor is the agent',
  ),
  'chat.missed': event<{ chatId: number; agentId: number }>(
    'A chat rang for an agent for the whole routing time; once each time that it does',
  ),
  'chat.picked-up': event<{ chatId: number; agentId: number }>(
    'The first agent answered a chat that somebody waited for',
  ),
  'chat.joined': event<{ chatId: number; agentId: number }>('A further agent came into a chat'),
  /** `agentId`: null for the welcome message. What the visitor writes is `message.received` of no chat. */
  'chat.message-sent': event<{ chatId: number; messageId: number; agentId: number | null }>(
    'The visitor was written to in a chat',
  ),
  'chat.ended': event<{ chatId: number }>('A chat was over, whoever ended it'),
  'call.started': event<{ callId: number; direction: 'in' | 'out' }>(
    'A customer called, or an agent dialled: then the actor is the agent',
  ),
  'call.missed': event<{ callId: number; agentId: number }>(
    'A call rang for an agent for the whole routing time; once each time that it does',
  ),
  'call.answered': event<{ callId: number; agentId: number | null }>(
    'An agent answered, or the customer whom an agent called',
  ),
  'call.ended': event<{ callId: number }>('A call was over, whoever hung up'),
  /** `agentId`: who was rated, where that was one. Whoever closes the question rates `neutral`. `comment`: what the customer added. */
  'rating.given': event<{ rating: 'good' | 'neutral' | 'bad'; agentId: number | null; comment?: string }>(
    'A customer said how the answer was',
  ),
}
