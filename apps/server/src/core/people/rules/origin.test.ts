import { expect, test } from 'vitest'
import { comesFromHere } from './origin.ts'

const publicUrl = 'https://help.example.com'
const post = (origin: string | undefined, host = 'help.example.com') =>
  comesFromHere({ method: 'POST', origin, host }, publicUrl)

test('pages of this server may change things', () => {
  expect(post('https://help.example.com')).toBe(true)
  expect(post('http://127.0.0.1:4400', '127.0.0.1:4400')).toBe(true)
})

test('behind a proxy that names another host, the public address counts', () => {
  expect(post('https://help.example.com', 'stoa.internal:4400')).toBe(true)
})

test('pages of other sites may not', () => {
  expect(post('https://elsewhere.example')).toBe(false)
  expect(post('https://help.example.com.elsewhere.example')).toBe(false)
  expect(post('https://help.example.com:8443')).toBe(false)
  expect(post('null')).toBe(false)
})

test('programs, which send no origin, may', () => {
  expect(post(undefined)).toBe(true)
})

test('reading is free, opening a socket is not', () => {
  const request = { origin: 'https://elsewhere.example', host: 'help.example.com' }
  expect(comesFromHere({ ...request, method: 'GET' }, publicUrl)).toBe(true)
  expect(comesFromHere({ ...request, method: 'UPGRADE' }, publicUrl)).toBe(false)
})
