/** Nouns that say what a capitalised name is the name of: "Act" a law, "Council" a body. The head of a name decides its type. */
import type { EntityType } from '../model/annotation.ts';

export const HEADS: Readonly<Record<Exclude<EntityType, 'PERSON' | 'NORP'>, readonly string[]>> = {
  GPE: ['City', 'County', 'Tribe', 'Nation', 'Kingdom', 'Republic', 'Pueblo', 'Reservation', 'Township', 'Village', 'Parish', 'Province', 'Borough'],
  LOC: [
    'River', 'Sea', 'Ocean', 'Basin', 'Strait', 'Gulf', 'Island', 'Islands', 'Peninsula', 'Mountain', 'Mountains', 'Valley', 'Lake', 'Lakes', 'Bay', 'Canal', 'Base', 'Airport', 'Bridge',
    'Dam', 'Dams', 'Highway', 'Hemisphere', 'Park', 'Forest', 'Monument', 'Corridor', 'Coast', 'Border', 'Port', 'Station', 'Desert', 'Delta', 'Region', 'Refuge', 'Sanctuary', 'Memorial',
    'Cemetery', 'Tunnel', 'Watershed', 'Pass', 'Cape', 'Embassy', 'Building', 'Room', 'Garden', 'Hospital', 'Facility', 'Tower',
  ],
  ORG: [
    'Department', 'Departments', 'Ministry', 'Ministries', 'Agency', 'Administration', 'Bureau', 'Office', 'Offices', 'Commission', 'Committee', 'Council', 'Board', 'Authority', 'Service', 'Services', 'Corps', 'Command',
    'Institute', 'Institutes', 'Institution', 'Center', 'Centers', 'Centre', 'Corporation', 'Company', 'Inc', 'Inc.', 'Corp', 'Corp.', 'Co.', 'Ltd', 'Ltd.', 'LLC', 'PLC', 'AG', 'SA', 'GmbH', 'Group', 'Bank', 'Banks', 'University', 'College', 'Colleges', 'School',
    'Schools', 'Academy', 'Association', 'Federation', 'Foundation', 'Union', 'Society', 'League', 'Coalition', 'Alliance', 'Organization', 'Organisation', 'Assembly', 'Parliament', 'Congress', 'Senate',
    'Court', 'Guard', 'Force', 'Forces', 'Army', 'Navy', 'Police', 'Secretariat', 'Directorate', 'Division', 'Network', 'Consortium', 'Chamber', 'Laboratory', 'Laboratories', 'Lab', 'Labs', 'Museum', 'Library',
    'Partners', 'Technologies', 'Systems', 'Industries', 'Motors', 'Energy', 'Airlines', 'Pharmaceuticals', 'Holdings', 'Ventures', 'Capital', 'Trust', 'Community', 'Caucus', 'Cartel', 'Taskforce', 'Embassy', 'Brotherhood', 'Advisers', 'Advisors', 'Treasury', 'Church',
    'Conference of Mayors', 'District', 'Enterprises', 'Solutions', 'Workers', 'Governors', 'Mayors', 'Teachers',
  ],
  LAW: [
    'Act', 'Acts', 'Law', 'Laws', 'Treaty', 'Convention', 'Agreement', 'Agreements', 'Accord', 'Accords', 'Protocol', 'Order', 'Resolution', 'Declaration', 'Amendment', 'Proclamation', 'Memorandum', 'Charter', 'Constitution', 'Code', 'Rule',
    'Regulation', 'Regulations', 'Statement', 'Communique', 'Communiqué', 'Consensus', 'Principles', 'Bill', 'Directive', 'MOU', 'Pact', 'Compact', 'Covenant', 'Statute', 'Joint Statement', 'Recommendation', 'Decree', 'Guidelines', 'Settlement', 'Deal', 'Understanding',
  ],
  EVENT: [
    'Summit', 'Conference', 'Forum', 'Dialogue', 'Day', 'Week', 'Month', 'Games', 'Olympics', 'Paralympics', 'War', 'Meeting', 'Ministerial', 'Anniversary', 'Cup', 'Hurricane', 'Holocaust', 'Exercise', 'Assembly', 'Session', 'Festival', 'Ceremony', 'Massacre',
    'Revolution', 'Replenishment', 'Roundtable', 'Symposium', 'Workshop', 'Hearing', 'Celebration', 'Inauguration', 'Election', 'Spill', 'Marathon', 'Fair', 'Expo', 'Parade', 'Dialogues', 'Convening', 'Earthquake', 'Pandemic', 'Congress',
  ],
  PROGRAM: [
    'Program', 'Programs', 'Programme', 'Programmes', 'Initiative', 'Initiatives', 'Strategy', 'Strategies', 'Plan', 'Plans', 'Fund', 'Funds', 'Partnership', 'Partnerships', 'Framework', 'Project', 'Projects', 'Mission', 'Missions', 'Agenda', 'Roadmap', 'Blueprint', 'Campaign', 'Grant', 'Grants', 'Credit', 'Credits',
    'Challenge', 'Challenges', 'Pledge', 'Compact', 'Sprint', 'Facility', 'Mechanism', 'Platform', 'Scholarship', 'Scholarships', 'Fellowship', 'Fellowships', 'Fellows', 'Corps', 'Accelerator', 'Hub', 'Hubs', 'Pilot', 'Prize', 'Roadmap', 'Goals', 'Loan', 'Loans', 'Operation', 'Toolkit', 'Effort',
    'Moonshot', 'Benefits', 'Award', 'Awards', 'Policy', 'Guidance', 'Vision', 'Marketplace', 'Marketplaces', 'Arrangement', 'Reserve', 'Stockpile', 'Pathway', 'Pathways', 'Cooperation', 'Alliance', 'Process', 'Tool', 'System', 'Satellite', 'Warp',
  ],
}; // prettier-ignore

/** Titles and offices that stand before a person's name, and are cut off it. */
export const TITLES: readonly string[] = [
  'President', 'President-elect', 'Vice', 'Prime', 'Minister', 'Chancellor', 'Premier', 'King', 'Queen', 'Prince', 'Princess', 'Emperor', 'Crown', 'Sultan', 'Emir', 'Sheikh', 'Pope', 'Secretary', 'Undersecretary', 'Under', 'Deputy',
  'Assistant', 'Acting', 'Attorney', 'General', 'Governor', 'Gov.', 'Senator', 'Sen.', 'Senators', 'Representative', 'Rep.', 'Congressman', 'Congresswoman', 'Speaker', 'Mayor', 'Ambassador', 'Amb.', 'Envoy', 'Representative', 'Commissioner', 'Director', 'Administrator',
  'Chairman', 'Chairwoman', 'Chair', 'Co-Chair', 'Coordinator', 'Counselor', 'Counsel', 'Advisor', 'Adviser', 'Chief', 'Officer', 'CEO', 'Founder', 'Dr.', 'Mr.', 'Ms.', 'Mrs.', 'Judge', 'Justice', 'Admiral', 'Colonel', 'Captain', 'Lieutenant',
  'Lt.', 'Gen.', 'Sergeant', 'Major', 'Commander', 'Czar', 'Professor', 'Reverend', 'Rabbi', 'Imam', 'Bishop', 'Foreign', 'Lady', 'First', 'Second', 'Gentleman', 'Leader', 'Surgeon', 'Treasurer', 'Inspector', 'Ministers', 'Presidents', 'Secretaries', 'Chargé', 'Executive', 'Principal', 'Special', 'Staff', 'Excellency', 'Majesty',
]; // prettier-ignore

/** Acronyms of things, sciences and classes of bodies: no names. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set([
  'HIV', 'AIDS', 'COVID', 'AI', 'EV', 'EVs', 'GDP', 'GNP', 'STEM', 'LGBTQ', 'LGBTQI', 'DNA', 'RNA', 'IT', 'ICT', 'ICTs', 'R&D', 'PFAS', 'GHG', 'LNG', 'HVAC', 'PPE', 'SME', 'SMEs', 'MSME', 'MSMEs', 'CEO', 'CEOs', 'CFO', 'NGO', 'NGOs',
  'HBCU', 'HBCUs', 'MSI', 'MSIs', 'TCU', 'TCUs', 'HSI', 'HSIs', 'FY', 'CY', 'USD', 'EUR', 'MW', 'GW', 'KW', 'TB', 'PhD', 'MBA', 'WMD', 'IED', 'UAV', 'UAS', 'RAN', '5G', '6G', 'IoT', 'ESG', 'DEI', 'DEIA', 'IUU', 'MOU', 'MOUs', 'MoU', 'RFI', 'RFP', 'NOFO',
  'SMR', 'SMRs', 'MDB', 'MDBs', 'CSO', 'CSOs', 'PPP', 'FAQ', 'PDF', 'TV', 'ID', 'IDs', 'CO2', 'GBV', 'TPS', 'VIP', 'OK', 'AM', 'PM', 'ET', 'EST', 'EDT', 'GMO', 'PTSD', 'ER', 'ICU', 'EHR', 'API', 'APIs', 'GPS', 'LEO', 'ISR', 'IP', 'IPR', 'EO', 'EOs', 'FDI', 'FTA', 'FTAs',
]); // prettier-ignore

/** Words that name nothing even where several stand together: "the Federal Government", "Joint Task Force", "Action Plan". */
export const GENERIC: ReadonlySet<string> = new Set([
  'federal', 'government', 'governments', 'task', 'force', 'action', 'plan', 'plans', 'joint', 'statement', 'order', 'executive', 'department', 'departments', 'agency', 'agencies', 'administration', 'president', 'presidential', 'memorandum', 'initiative',
  'program', 'programs', 'act', 'strategy', 'partnership', 'agreement', 'treaty', 'convention', 'protocol', 'resolution', 'proclamation', 'summit', 'conference', 'meeting', 'minister', 'ministers', 'secretary', 'secretaries', 'leaders', 'nation', 'nations', 'state', 'states', 'tribe', 'tribes',
  'committee', 'commission', 'member', 'members', 'parties', 'party', 'fact', 'sheet', 'cabinet', 'bureaus', 'fund', 'working', 'group', 'national', 'service', 'annex', 'framework', 'alliance', 'pillar', 'sprint', 'university', 'universities', 'ministry', 'council', 'community', 'border', 'region', 'embassy', 'schedule', 'declaration', 'understanding', 'security', 'interim', 'final', 'rule', 'directive', 'tribal', 'world', 'constitutional', 'internet',
]); // prettier-ignore
