import type { Entry } from '../../../domain/model/index.ts';
import * as cloth from './cloth.ts';
import * as craft from './craft.ts';
import * as drinks from './drinks.ts';
import * as fruit from './fruit.ts';
import * as garden from './garden.ts';
import type { Good } from './good.ts';
import * as kitchen from './kitchen.ts';
import * as sea from './sea.ts';
import * as snacks from './snacks.ts';

export type { Good } from './good.ts';

/** Ordered: the first word found in a product's id and name says what is drawn. */
const byWord: readonly (readonly [RegExp, Good])[] = [
  [/batik.*apel/, cloth.appleBatik],
  [/batik.*(manggur|kabupaten probolinggo)/, cloth.mangoGrapeBatik],
  [/batik.*(palah|penataran)/, cloth.templeBatik],
  [/batik.*malang/, cloth.maskBatik],
  [/batik.*(pasuruan|pesisir)/, cloth.seaBatik],
  [/batik/, cloth.hillBatik],
  [/bordir/, cloth.embroidery],
  [/keripik tempe/, snacks.tempeChips],
  [/keripik apel/, snacks.appleChips],
  [/keripik pisang/, snacks.bananaChips],
  [/keripik/, snacks.mushroomChips],
  [/sari apel/, drinks.juice],
  [/olahan mangga/, fruit.mangoTreats],
  [/tempe|kedelai/, kitchen.tempe],
  [/bakpao/, kitchen.buns],
  [/bakso|cwie/, kitchen.soup],
  [/bipang|jipang/, kitchen.sweets],
  [/wajik/, kitchen.wajik],
  [/cokelat/, kitchen.chocolate],
  [/kopi/, drinks.coffee],
  [/\bteh\b/, drinks.teaCup],
  [/susu kambing/, drinks.milk(true)],
  [/susu/, drinks.milk(false)],
  [/madu tiris/, kitchen.honey],
  [/kupang/, kitchen.mussels],
  [/koi/, sea.koi],
  [/tuna/, sea.tuna],
  [/terasi/, sea.shrimpPaste],
  [/ikan asap/, sea.smokedFish],
  [/ikan|teri/, sea.driedFish],
  [/apel/, fruit.apples],
  [/anggur/, fruit.grapes],
  [/mangga/, fruit.mangoes],
  [/belimbing/, fruit.starFruit],
  [/pisang/, fruit.bananas],
  [/nanas/, fruit.pineapples],
  [/salak/, fruit.salak],
  [/\bubi\b/, fruit.tuberBasket],
  [/bawang merah/, garden.shallots],
  [/kubis|daun bawang|sayur/, garden.highlandVegetables],
  [/kentang/, garden.potatoes],
  [/telur/, garden.eggs],
  [/tembakau/, garden.tobacco],
  [/krisan/, garden.cutFlowers],
  [/tanaman|bunga/, garden.pottedPlants],
  [/topeng/, craft.masks],
  [/jimbe|kendang/, craft.drums],
  [/bambu/, craft.bambooCraft],
  [/gerabah/, craft.pots],
  [/keramik/, craft.ceramics],
  [/cobek/, craft.mortar],
  [/talenan/, craft.boards],
  [/perak/, craft.silver],
  [/logam/, craft.metal],
  [/mebel/, craft.furniture],
];

const byCategory: Record<Entry<'product'>['category'], Good> = {
  food: kitchen.trayOfFood,
  drink: drinks.juice,
  'coffee-tea': drinks.coffee,
  fresh: kitchen.trayOfFood,
  fish: sea.driedFish,
  farm: garden.potatoes,
  plants: garden.pottedPlants,
  batik: cloth.hillBatik,
  fashion: cloth.embroidery,
  craft: craft.workshop,
};

/** What a product looks like: by its name, else by its category. */
export function goodOf(product: Pick<Entry<'product'>, 'id' | 'name' | 'category'>): Good {
  const words = `${product.id} ${product.name.id}`.toLowerCase();
  return byWord.find(([word]) => word.test(words))?.[1] ?? byCategory[product.category];
}
