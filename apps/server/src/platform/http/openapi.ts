import { alwaysPossible, errors } from '@stoa/contract/errors'
import type { Route } from '@stoa/contract/route'
import { z } from 'zod'

const json = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const parameters = (route: Route) =>
  (['params', 'query'] as const).flatMap(part => {
    const schema = route[part]
    if (!schema) return []
    const required = part === 'params' ? Object.keys(schema.shape) : []
    return Object.entries(schema.shape).map(([name, shape]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: required.includes(name),
      schema: json(shape as z.ZodType, 'input'),
    }))
  })

const errorAnswers = (route: Route) => {
  const codes = [...new Set([...alwaysPossible, ...route.errors])]
  const byStatus = Map.groupBy(codes, code => errors[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map(code => `\`${code}\`: ${errors[code].sentence}`).join('\n\n'),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  )
}

const operation = (route: Route) => ({
  operationId: route.key,
  tags: [route.key.split('.')[0]],
  summary: route.summary,
  'x-permission': route.permission,
  security: route.permission === 'public' ? [] : [{ apiKey: [] }, { session: [] }],
  parameters: parameters(route),
  ...(route.body && {
    requestBody: { required: true, content: { 'application/json': { schema: json(route.body, 'input') } } },
  }),
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: json(route.returns, 'output') } } },
    ...errorAnswers(route),
  },
})

/** The OpenAPI 3.1 document of the contract. */
export const openApiDocument = (routes: readonly Route[], version: string) => ({
  openapi: '3.1.0',
  info: { title: 'Stoa', version, license: { name: 'MIT', identifier: 'MIT' } },
  paths: Object.fromEntries(
    [...Map.groupBy(routes, route => route.path.replace(/:(\w+)/g, '{$1}'))].map(([path, group]) => [
      path,
      Object.fromEntries(group.map(route => [route.method.toLowerCase(), operation(route)])),
    ]),
  ),
  components: {
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: 'stoa_session' },
    },
    schemas: {
      Error: {
        type: 'object',
        required: ['error', 'message'],
        properties: {
          error: { type: 'string', enum: Object.keys(errors) },
          message: { type: 'string' },
          details: {
            type: 'array',
            items: { type: 'object', properties: { path: { type: 'string' }, problem: { type: 'string' } } },
          },
          requestId: { type: 'string' },
        },
      },
    },
  },
})
