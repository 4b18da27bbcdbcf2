import { expect, test } from 'vitest'
import { isPublicAddress } from './publicAddress.ts'

const PUBLIC = ['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200e']
const NOT_PUBLIC = [
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:8.8.8.8',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2001::1',
  '2002:7f00:1::',
  '2001:db8::1',
  'localhost',
  '2130706433',
  '0x7f.1',
  '',
]

test('G35 addresses of the public internet are told from all others', () => {
  expect(PUBLIC.filter(address => !isPublicAddress(address))).toEqual([])
  expect(NOT_PUBLIC.filter(isPublicAddress)).toEqual([])
})
