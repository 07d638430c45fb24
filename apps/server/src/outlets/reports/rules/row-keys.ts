/** The number of ''. */
export const WHATEVER_TAGS = 0

const NOT_KNOWN = -1

export type Placed = { departmentId: number; agentId: number; channel: string }
type Place = Placed & { keys: Map<number, number> }

/**
 * Numbers from 0 on for all that rows are kept by, because numbers are found and compared in a fraction of the time that words take. A _place_ is
 * a department, an agent and a channel; a _key_ is a place and a tag.
 */
export const createRowKeys = () => {
  const tags = ['']
  const tagNumbers = new Map([['', WHATEVER_TAGS]])
  const places: Place[] = []
  const placeNumbers = new Map<number, Map<number, Map<string, number>>>()
  // By key.
  const departmentIds: number[] = []
  const agentIds: number[] = []
  const channels: string[] = []
  const tagsOfKeys: number[] = []
  const ofDepartments: number[] = []
  const ofAgents: number[] = []
  const ofChannels: number[] = []

  const tagNumber = (tag: string): number => {
    const known = tagNumbers.get(tag)
    if (known !== undefined) return known
    const number = tags.push(tag) - 1
    tagNumbers.set(tag, number)
    return number
  }

  const newPlace = (departmentId: number, agentId: number, channel: string): number => {
    const ofDepartment = placeNumbers.get(departmentId) ?? new Map<number, Map<string, number>>()
    placeNumbers.set(departmentId, ofDepartment)
    const ofAgent = ofDepartment.get(agentId) ?? new Map<string, number>()
    ofDepartment.set(agentId, ofAgent)
    const number = places.push({ departmentId, agentId, channel, keys: new Map() }) - 1
    ofAgent.set(channel, number)
    return number
  }
  const placeNumber = (departmentId: number, agentId: number, channel: string): number =>
    placeNumbers.get(departmentId)?.get(agentId)?.get(channel) ?? newPlace(departmentId, agentId, channel)

  const newKey = ({ departmentId, agentId, channel, keys }: Place, tag: number): number => {
    const number = tagsOfKeys.push(tag) - 1
    keys.set(tag, number)
    departmentIds.push(departmentId)
    agentIds.push(agentId)
    channels.push(channel)
    for (const known of [ofDepartments, ofAgents, ofChannels]) known.push(NOT_KNOWN)
    return number
  }
  const keyNumber = (place: number, tag: number): number => {
    const at = places[place]
    if (!at) throw new Error(`There is no place ${place}.`)
    return at.keys.get(tag) ?? newKey(at, tag)
  }

  const wider = (known: number[], key: number, agentId: number, channel: string): number => {
    const there = known[key] ?? NOT_KNOWN
    if (there !== NOT_KNOWN) return there
    const found = keyNumber(
      placeNumber(departmentIds[key] ?? 0, agentId, channel),
      tagsOfKeys[key] ?? WHATEVER_TAGS,
    )
    known[key] = found
    return found
  }
  return {
    tagNumber,
    placeNumber,
    keyNumber,
    /** By number. */
    tags: tags as readonly string[],
    places: places as readonly Placed[],
    departmentIds: departmentIds as readonly number[],
    agentIds: agentIds as readonly number[],
    channels: channels as readonly string[],
    tagsOfKeys: tagsOfKeys as readonly number[],
    /** The key of the same department and tag, whatever the agent and the channel. */
    ofDepartment: (key: number) => wider(ofDepartments, key, 0, ''),
    /** The same whatever the channel. */
    ofAgent: (key: number) => wider(ofAgents, key, agentIds[key] ?? 0, ''),
    /** The same whatever the agent. */
    ofChannel: (key: number) => wider(ofChannels, key, 0, channels[key] ?? ''),
  }
}

export type RowKeys = ReturnType<typeof createRowKeys>
