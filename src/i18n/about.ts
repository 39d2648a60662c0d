import type { Label } from '../domain/model/field.ts';

/** The text of the about page, Markdown. */
export const about: Label = {
  id: `Lingkar Tengger adalah platform citra daerah untuk koridor wisata Bromo Tengger Semeru di Jawa Timur. Sepuluh daerah berbagi satu gunung: empat daerah inti taman nasional, empat daerah penyangga, dan dua daerah yang terhubung dalam satu perjalanan.

## Cara kami menulis

Setiap pernyataan membawa sumber, tanggal, dan tingkat keyakinan. Bila sumber berbeda, kami menulis apa yang pasti dan menyebut perbedaannya. Rencana disebut rencana. Status yang tidak pernah diamati ditulis belum diketahui, bukan ditebak.

## Letak dan peta

Titik dengan keyakinan rendah hanya digambar sebagai wilayah. Garis daerah digeneralisasi dan bukan batas resmi. Jalur digambar skematis, tidak untuk navigasi.

## Gunung api

Tingkat aktivitas ditetapkan PVMBG, Badan Geologi, dan diumumkan di MAGMA Indonesia. Halaman kami mencatat apa yang diumumkan pada tanggalnya, dan tidak pernah menyatakan keadaan sekarang.

## Usaha dan produk

Sentra dan produk yang ditulis di sini nyata. Usaha perorangan hanya tampil bila didaftarkan oleh pemiliknya.`,
  en: `Lingkar Tengger ("the ring around Tengger") is the branding platform of the Bromo Tengger Semeru tourism corridor in East Java. Ten regions share one mountain: four core regions of the national park, four that support it, and two that belong to the same round trip.

## How we write

Every statement carries its source, its date and how sure we are. Where sources differ, we write what is certain and name the difference. A plan is called a plan. A status that nobody observed is written as not known, never guessed.

## Places and maps

Points of low confidence are drawn only as areas. Region outlines are generalised and are not legal boundaries. Routes are schematic and not for navigation.

## Volcanoes

Alert levels are set by PVMBG of the Geological Agency and announced at MAGMA Indonesia. Our pages record what was announced on its date, and never state the situation now.

## Businesses and products

The producing villages and products written here are real. A single business appears only when its owner lists it.`,
};
