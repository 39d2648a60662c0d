import { describe, expect, test } from 'vitest';
import { askText, orderText, whatsappShare, whatsappTo } from '../../../src/publish/order.ts';

const url = 'https://lingkar-tengger.example/umkm/usaha/keripik-1a2b/';
const order = { product: 'Keripik tempe', quantity: 2, unit: 'bungkus', price: 15_000, url };

describe('the message of an order', () => {
  test('says what, how much, for which price and from which page', () => {
    expect(orderText(order, 'id')).toBe(`Halo, saya mau pesan 2 bungkus Keripik tempe.\nHarga di halaman: Rp15.000 per bungkus.\n${url}`);
  });

  test('in English closes in the language of the owner', () => {
    expect(orderText(order, 'en').split('\n')).toEqual([
      'Hello, I would like to order 2 bungkus of Keripik tempe.',
      'Price on the page: Rp15,000 per bungkus.',
      url,
      '(Pembeli menulis dalam bahasa Inggris: mau pesan 2 bungkus Keripik tempe.)',
    ]);
  });

  test('asks for the price where there is none, and never says Rp 0', () => {
    const text = orderText({ ...order, price: undefined, unit: undefined }, 'id');
    expect(text).toContain('2 buah Keripik tempe');
    expect(text).toContain('Berapa harganya?');
    expect(text).not.toContain('Rp');
  });

  test('asks when something sold out comes again', () => {
    expect(askText(order, 'id')).toBe(`Halo, kapan Keripik tempe ada lagi?\n${url}`);
    expect(askText(order, 'en')).toContain('(Pembeli menulis dalam bahasa Inggris: kapan Keripik tempe ada lagi?)');
  });
});

describe('the address that opens WhatsApp', () => {
  test('carries the number in digits and the whole message, whatever is in it', () => {
    const text = 'Kopi & "susu" #1\n50% + gula 🌋 ?text=x';
    const address = new URL(whatsappTo('+62 812-3456-7890', text));
    expect(address.origin + address.pathname).toBe('https://wa.me/6281234567890');
    expect([...address.searchParams]).toEqual([['text', text]]);
    expect(address.hash).toBe('');
  });

  test('to share goes to nobody in particular', () => {
    const address = new URL(whatsappShare('Lihat ini'));
    expect([address.pathname, address.searchParams.get('text')]).toEqual(['/', 'Lihat ini']);
  });
});
