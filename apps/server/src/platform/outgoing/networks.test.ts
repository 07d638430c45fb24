import { describe, expect, test } from 'vitest'
import { StartError } from '../start-error.ts'
import { mayBeReached, readNetworks } from './networks.ts'

const open = (address: string, allowed = '') => mayBeReached(address, readNetworks('X', allowed))

test.each([
  ['this network', '0.0.0.0', '0.1.2.3'],
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['carrier NAT', '100.64.0.1', '100.127.255.254'],
  ['link-local', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  ['unique local', 'fc00::1', 'fd12:3456::1'],
  ['site-local of old', 'fec0::1'],
  ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
  ['broadcast and reserved', '255.255.255.255', '240.0.0.1'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  ['protocols and benchmarks', '192.0.0.1', '198.18.0.1', '2001::1', '2001:2::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '::7f00:1'],
  ['IPv4 behind NAT64', '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1'],
  ['tunnels', '2002:7f00:1::', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['nothing', '::', ''],
  ['no addresses', 'localhost', '127.0.0.1.example.com'],
])('%s is refused', (_, ...addresses) => {
  expect(addresses.filter(address => open(address))).toEqual([])
})

test('what is public is open, also as neighbour of what is not', () => {
  const addresses = [
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ]
  expect(addresses.filter(address => !open(address))).toEqual([])
})

describe('a network that the operator allows', () => {
  test('is open, in whatever form its addresses come, and nothing beside it', () => {
    const allowed = ' 10.20.0.0/16, fd00:1::/32 ,192.168.1.7,'
    expect(
      ['10.20.3.4', '::ffff:10.20.3.4', 'fd00:1::5', '192.168.1.7'].map(each => open(each, allowed)),
    ).toEqual([true, true, true, true])
    expect(['10.21.0.1', 'fd00:2::5', '192.168.1.8', '127.0.0.1'].map(each => open(each, allowed))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test.each(['10.0.0.0/33', 'intranet', '10.1', '10.0.0.0/8;', 'fe80::1%eth0'])(
    '%s is no network, and the start says so',
    text => {
      expect(() => readNetworks('STOA_REQUEST_NETWORKS', text)).toThrow(StartError)
      expect(() => readNetworks('STOA_REQUEST_NETWORKS', text)).toThrow(/STOA_REQUEST_NETWORKS/)
    },
  )
})
