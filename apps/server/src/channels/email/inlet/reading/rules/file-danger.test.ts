import { expect, test } from 'vitest'
import { dangerOf } from './file-danger.ts'

const text = Buffer.from('Just a text')
const program = Buffer.from('MZ\x90\0')
const docx = Buffer.from('PK\x03\x04 word/document.xml')

test.each([
  ['setup.exe', text, 'program'],
  ['SETUP.EXE. ', text, 'program'],
  ['tool', program, 'program'],
  ['tool', Buffer.from('7f454c46', 'hex'), 'program'],
  ['disk.iso', text, 'program'],
  ['run.js', text, 'script'],
  ['run', Buffer.from('#!/bin/sh'), 'script'],
  ['drawing.svg', text, 'script'],
  ['letter.docm', docx, 'macros'],
  ['letter.docx', Buffer.from('PK\x03\x04 word/vbaProject.bin'), 'macros'],
  [
    'letter.doc',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('_VBA_PROJECT', 'utf16le')]),
    'macros',
  ],
  ['invoice.pdf.exe', program, 'disguised'],
  ['invoice.pdf    .exe', program, 'disguised'],
  ['photo.jpg', program, 'disguised'],
  ['photo\u202egpj.exe', program, 'disguised'],
  ['list.csv', Buffer.from('#!/bin/sh'), 'disguised'],
])('%s is dangerous', (name, content, danger) => {
  expect(dangerOf({ name, content })).toBe(danger)
})

test.each([
  'letter.docx',
  'notes.txt',
  'photo.jpg',
  'a.tar.gz',
  'report.2026.pdf',
  'message.eml',
  '',
  'page.html',
  'v1.2.zip',
])('%s is not', name => {
  expect(dangerOf({ name, content: name.endsWith('docx') ? docx : text })).toBeNull()
})
