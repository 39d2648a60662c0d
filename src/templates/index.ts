import type { Page } from '../site/pages.ts';
import About from './About.astro';
import Advisory from './Advisory.astro';
import Article from './Article.astro';
import Brand from './Brand.astro';
import BrandKit from './BrandKit.astro';
import Business from './Business.astro';
import Credits from './Credits.astro';
import Destination from './Destination.astro';
import Evaluation from './Evaluation.astro';
import Event from './Event.astro';
import Gateway from './Gateway.astro';
import HeritageArea from './HeritageArea.astro';
import HeritageSite from './HeritageSite.astro';
import Home from './Home.astro';
import List from './List.astro';
import MapPage from './Map.astro';
import Market from './Market.astro';
import Pillar from './Pillar.astro';
import Pillars from './Pillars.astro';
import Product from './Product.astro';
import Profile from './Profile.astro';
import QuickWin from './QuickWin.astro';
import Region from './Region.astro';
import Regions from './Regions.astro';
import Route from './Route.astro';
import Sentra from './Sentra.astro';
import Style from './Style.astro';
import TerminalPlan from './TerminalPlan.astro';
import Timeline from './Timeline.astro';
import Travel from './Travel.astro';
import UmkmForm from './UmkmForm.astro';
import UmkmManage from './UmkmManage.astro';
import Withdrawn from './Withdrawn.astro';

/** The template of each kind of page. A page passes itself in its context; the key guarantees that it fits. */
// biome-ignore lint/suspicious/noExplicitAny: each template takes its own narrower context, chosen by the same key.
export const templates: Record<Page['template'], (props: { context: any }) => any> = {
  home: Home,
  map: MapPage,
  regions: Regions,
  pillars: Pillars,
  travel: Travel,
  market: Market,
  timeline: Timeline,
  about: About,
  credits: Credits,
  'umkm-form': UmkmForm,
  'umkm-manage': UmkmManage,
  list: List,
  brand: Brand,
  'brand-kit': BrandKit,
  style: Style,
  withdrawn: Withdrawn,
  region: Region,
  pillar: Pillar,
  profile: Profile,
  destination: Destination,
  'heritage-area': HeritageArea,
  'heritage-site': HeritageSite,
  'terminal-plan': TerminalPlan,
  gateway: Gateway,
  route: Route,
  sentra: Sentra,
  product: Product,
  umkm: Business,
  'quick-win': QuickWin,
  evaluation: Evaluation,
  advisory: Advisory,
  event: Event,
  article: Article,
};
