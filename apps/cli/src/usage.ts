import { languages, type Language, type Name } from '@so-vang/api-contract';

type Part = { readonly command: string; readonly synopsis: string; readonly says: Name };

const parts: readonly Part[] = [
  {
    command: 'run',
    synopsis:
      'so-vang run <scenario.yaml> [--server URL] [--token-file FILE] [--as NAME] [--lang vi|en] [--quiet]',
    says: {
      vi: `Chạy kịch bản qua API của máy chủ và so sánh kết quả.
--server      địa chỉ máy chủ (http://127.0.0.1:3000)
--token-file  tệp chứa mã truy cập của văn thư (data/clerk-token); hoặc chính mã đó trong SO_VANG_TOKEN
--as          tên không gian chạy: chữ thường, số, gạch nối; dài nhất 20.
              Bỏ trống thì mỗi phiên bản của tệp có không gian riêng.
--lang        ngôn ngữ in ra (vi)
--quiet       chỉ in chỗ khác nhau`,
      en: `Plays the scenario through the server's API and compares the outcome.
--server      address of the server (http://127.0.0.1:3000)
--token-file  file with the clerk's token (data/clerk-token); or the token itself in SO_VANG_TOKEN
--as          name of the world to play in: small letters, digits, hyphens; at most 20.
              Left out, each version of the file has a world of its own.
--lang        language of what is printed (vi)
--quiet       print differences only`,
    },
  },
  {
    command: 'rules',
    synopsis: `so-vang rules check <rules.yaml> [--lang vi|en]
so-vang rules adopt <rules.yaml> [--server URL] [--token-file FILE] [--lang vi|en]`,
    says: {
      vi: `check: cho biết tệp quy định sẽ ban hành những gì và sai ở đâu.
adopt: máy chủ ban hành theo tệp; gửi lại cùng tệp thì không thay đổi gì.`,
      en: `check: says what a file of rules would adopt, and what is wrong with it.
adopt: has the server adopt what the file says; the same file again changes nothing.`,
    },
  },
  {
    command: 'events',
    synopsis: `so-vang events [<stream>] [--data DIR | --log URL] [--type TYPE]... [--after POSITION] [--limit N]
               [--prefix PREFIX] [--backwards] [--follow]`,
    says: {
      vi: `In các sự kiện của một luồng, hoặc của toàn bộ nhật ký, mỗi dòng một JSON.
--type       chỉ những loại sự kiện này; dùng được nhiều lần
--after      chỉ những sự kiện sau vị trí này
--limit      nhiều nhất bấy nhiêu
--prefix     toàn bộ nhật ký: chỉ những luồng có tên bắt đầu như vậy, ví dụ cycle-
--backwards  một luồng: sự kiện cuối trước
--follow     tiếp tục in sự kiện mới, đến khi nhấn Ctrl-C`,
      en: `Prints the events of a stream, or of the whole log, as lines of JSON.
--type       only these types of events; may be given more than once
--after      only events after this position
--limit      this many at most
--prefix     whole log: only streams whose names begin so, such as cycle-
--backwards  one stream: the last event first
--follow     goes on with new events as they come, until Ctrl-C`,
    },
  },
  {
    command: 'explain',
    synopsis: 'so-vang explain <cycle> [--about SUBJECT …] [--data DIR | --log URL] [--lang vi|en]',
    says: {
      vi: `Cho biết vì sao: kết luận, các quy định làm căn cứ và các việc đã ghi nhận, kèm người thực hiện. SUBJECT là
stage                             điều gì chặn giai đoạn sau (bỏ trống cũng là điều này)
rank --unit UNIT                  vì sao đơn vị được xếp hạng như vậy, hoặc không được xếp
exclusion --unit UNIT             vì sao đơn vị không được xét
nomination --dossier DOSSIER      vì sao đơn vị được đề nghị khen thưởng
approval --ballot B --unit UNIT   vì sao đơn vị đạt hoặc không đạt khi bỏ phiếu
deadline --name NAME              thời hạn từ đâu mà có
act --position POSITION           một việc bất kỳ trong năm, kể cả việc bị từ chối`,
      en: `Says why: the finding, the rules it rests on, and the recorded acts behind it, each with who did it. SUBJECT is
stage                             what blocks the next stage (left out, this)
rank --unit UNIT                  why a unit is ranked as it is, or not
exclusion --unit UNIT             why a unit is barred from the ranking
nomination --dossier DOSSIER      why a unit is put up for an award
approval --ballot B --unit UNIT   why a candidate passed the vote or not
deadline --name NAME              where a deadline comes from
act --position POSITION           any act of the cycle, a refused one too`,
    },
  },
  {
    command: 'export',
    synopsis: 'so-vang export [--data DIR | --log URL] [--to FILE]',
    says: {
      vi: 'Ghi toàn bộ nhật ký thành các dòng JSON có chuỗi kiểm tra, ra màn hình hoặc FILE: docs/log-format.md.',
      en: 'Writes the whole log as lines of JSON with a chain over them, to standard output or FILE: docs/log-format.md.',
    },
  },
  {
    command: 'import',
    synopsis: 'so-vang import <file> [--data DIR | --log URL]',
    says: {
      vi: `Kiểm tra toàn bộ tệp đó, rồi ghi vào một nhật ký còn trống hoặc đang có phần đầu của tệp. Hãy dừng máy chủ
trước. Chạy lại cùng lệnh thì tiếp tục từ chỗ bị ngắt.`,
      en: `Checks such a file, all of it, then writes it into a log that is empty or holds the file's beginning. Stop the
server first. The same command again goes on where it was interrupted.`,
    },
  },
  {
    command: 'backup',
    synopsis: 'so-vang backup <folder> [--data DIR]',
    says: {
      vi: 'Sao chép nhật ký, khóa và minh chứng vào thư mục mới, máy chủ vẫn chạy. Hãy giữ kín: trong đó có khóa.',
      en: 'Copies log, keys and evidence into a new folder, while the server goes on. Keep it secret: it has the keys.',
    },
  },
  {
    command: 'restore',
    synopsis: 'so-vang restore <folder> [--data DIR]',
    says: {
      vi: 'Kiểm tra toàn bộ bản sao lưu rồi đặt vào thư mục dữ liệu chưa có nhật ký.',
      en: 'Checks a backup, all of it, and puts it into a data folder that has no log.',
    },
  },
  {
    command: 'rebuild',
    synopsis: 'so-vang rebuild [--data DIR] [--read-models URL]',
    says: {
      vi: 'Lập lại các bảng để xem từ nhật ký; hãy dừng máy chủ trước.',
      en: 'Makes the read models anew from the log; stop the server first.',
    },
  },
  {
    command: 'recover',
    synopsis: 'so-vang recover [--server URL] [--token-file FILE] [--lang vi|en]',
    says: {
      vi: 'Đánh thức ngay các quy trình có thời hạn sắp hết hoặc việc còn phải làm theo nhật ký.',
      en: 'Wakes at once whoever has a time that ends or something to do, as the log tells it.',
    },
  },
  {
    command: 'schema',
    synopsis: 'so-vang schema [rules]',
    says: {
      vi: 'In JSON Schema của kịch bản, hoặc của tệp quy định.',
      en: 'Prints the JSON Schema of scenarios, or of files of rules.',
    },
  },
];

const frame = {
  vi: {
    title: 'so-vang: chạy kịch bản và chăm sóc một máy chủ Sổ Vàng',
    usage: 'Cách dùng',
    help: 'so-vang [<lệnh>] --help [--lang vi|en] | so-vang --version',
    end: `DIR là thư mục dữ liệu (data); URL là địa chỉ của nhật ký, ví dụ sqlite:data/log.sqlite.

Mã kết thúc: 0 đúng như mong đợi, 1 kết quả khác, 2 tệp hoặc dòng lệnh sai, 3 máy chủ hoặc dữ liệu không dùng được.
Cách viết kịch bản: docs/scenario-format.md; quy định: docs/rules.md`,
  },
  en: {
    title: 'so-vang: plays scenarios and looks after a Sổ Vàng server',
    usage: 'Usage',
    help: 'so-vang [<command>] --help [--lang vi|en] | so-vang --version',
    end: `DIR is the data folder (data); URL is the address of a log, such as sqlite:data/log.sqlite.

Exit codes: 0 as expected, 1 the outcome differs, 2 file or command line wrong, 3 server or data not usable.
How to write a scenario: docs/scenario-format.md; rules: docs/rules.md`,
  },
} as const;

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** How the program is used, or one of its commands where that is named. */
export const usageIn = (language: Language, command?: string): string => {
  const { title, usage, help, end } = frame[language];
  const own = parts.filter((part) => part.command === command);
  const told = (own.length > 0 ? own : parts).map(
    ({ synopsis, says }) => `${indented(synopsis, 2)}\n${indented(says[language], 6)}`,
  );
  return [title, '', usage, ...told, indented(help, 2), '', end].join('\n');
};

/** In one language where one is asked for, else in Vietnamese with English below. */
export const usageFor = (asked: Language | undefined, command?: string): string =>
  (asked ? [asked] : languages).map((language) => usageIn(language, command)).join('\n\n--\n\n');
