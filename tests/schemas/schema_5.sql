BEGIN TRANSACTION;
CREATE TABLE conversation (
	id VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "conversation" VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?','2026-11-26 00:28:44.043702');
CREATE TABLE copy (
	path TEXT NOT NULL, 
	source TEXT NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	report VARCHAR(32) NOT NULL, 
	PRIMARY KEY (path)
);
INSERT INTO "copy" VALUES('/tmp/ho-so/giao-duc-2.txt','giao-duc-2.txt','88ebde2033df47f59d65cd3aadc2e9e64ff9d37586860834a57da32d5fe917f0','1c46ecf6f8ce');
CREATE TABLE correction (
	path TEXT NOT NULL, 
	field VARCHAR(16) NOT NULL, 
	value TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (path, field)
);
INSERT INTO "correction" VALUES('/tmp/ho-so/giao-duc.txt','number','"7-TB/HU"','2026-11-26 00:28:43.924097');
CREATE TABLE feedback (
	turn VARCHAR(32) NOT NULL, 
	good BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (turn)
);
INSERT INTO "feedback" VALUES('34b5e5c9e99d4a6498cc23ef25bb58b7',0,'không đúng ý','2026-11-26 00:28:44.047138');
CREATE TABLE journal (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	action VARCHAR(16) NOT NULL, 
	report VARCHAR(32) NOT NULL, 
	source TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "journal" VALUES(1,'2026-11-26 00:28:42.920744','add','648403d334cc','dat-dai.txt');
INSERT INTO "journal" VALUES(2,'2026-11-26 00:28:42.921885','add','1c46ecf6f8ce','giao-duc.txt');
INSERT INTO "journal" VALUES(3,'2026-11-26 00:28:43.535158','update','260d05b944e6','dat-dai.txt');
INSERT INTO "journal" VALUES(4,'2026-11-26 00:28:43.927640','update','ce6071bbbcdd','giao-duc.txt');
CREATE TABLE meta (
	"key" VARCHAR(64) NOT NULL, 
	value TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('schema','5');
INSERT INTO "meta" VALUES('recipe','{"embedded_text": "english", "embedding_model": "packaged", "model_revision": "78f37437a10ceb1b-onnx-2-int8", "passage_characters": 1000, "passage_prefix": "", "query_prefix": "", "text": 4}');
INSERT INTO "meta" VALUES('index','4');
INSERT INTO "meta" VALUES('generation','4');
CREATE TABLE passage (
	id VARCHAR(48) NOT NULL, 
	report VARCHAR(32) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	page INTEGER, 
	heading TEXT NOT NULL, 
	vector BLOB NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(report) REFERENCES report (id)
);
INSERT INTO "passage" VALUES('260d05b944e6-00000','260d05b944e6',0,0,199,NULL,'["I. KẾT QUẢ THỰC HIỆN", "1. Quản lý đất đai"]',X'17302232172C1C3522322236172C1C391C3500002232172C17301734172C1730');
INSERT INTO "passage" VALUES('260d05b944e6-00001','260d05b944e6',1,201,312,NULL,'["I. KẾT QUẢ THỰC HIỆN", "2. Thu ngân sách"]',X'0033AB30AB30AB30D635AB34AB2CAB38AB2C0000AB2CAB34AB2CAB34D635AB2C');
INSERT INTO "passage" VALUES('260d05b944e6-00002','260d05b944e6',2,314,418,NULL,'["II. NHIỆM VỤ"]',X'D332D32ED32ED332D32ED336D32ED336D32E0000D32ED32E00004438D3360000');
INSERT INTO "passage" VALUES('ce6071bbbcdd-00000','ce6071bbbcdd',0,0,180,NULL,'["Thông báo kết luận hội nghị về giáo dục"]',X'D3300000D3383C33D33008360000D33408360000D334D3300000D32CD330D330');
CREATE TABLE past (
	path TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	ingested_at DATETIME NOT NULL, 
	PRIMARY KEY (path, version)
);
INSERT INTO "past" VALUES('/tmp/ho-so/dat-dai.txt',1,'dat-dai.txt','Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12

I. KẾT QUẢ THỰC HIỆN

1. Quản lý đất đai

Huyện đã cấp 1.200 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. Còn 57 hồ sơ chậm.

2. Thu ngân sách

Tổng thu ngân sách 6 tháng đầu năm 2024 đạt 312,5 tỷ đồng, tăng 8,2% so với cùng kỳ năm 2023.

II. NHIỆM VỤ

Giao Phòng Tài nguyên và Môi trường rà soát các dự án chậm tiến độ trước ngày 30.6.2024./.','2026-11-26 00:28:41.812819');
INSERT INTO "past" VALUES('/tmp/ho-so/giao-duc.txt',1,'giao-duc.txt','Thông báo kết luận hội nghị về giáo dục

Toàn huyện có 42 trường đạt chuẩn quốc gia. Năm học tới cần thêm 120 giáo viên.

Sở Giáo dục và Đào tạo tuyển dụng giáo viên trước tháng 9.','2026-11-26 00:28:41.820328');
CREATE TABLE report (
	id VARCHAR(32) NOT NULL, 
	path TEXT NOT NULL, 
	source TEXT NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	text_fingerprint VARCHAR(64) NOT NULL, 
	title TEXT NOT NULL, 
	description TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	state VARCHAR(8) NOT NULL, 
	ingested_at DATETIME NOT NULL, 
	text TEXT NOT NULL, 
	blocks TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "report" VALUES('260d05b944e6','/tmp/ho-so/dat-dai.txt','dat-dai.txt','2248beabf3eedc7488a37c30caf378614183e18d0eb0fa7d0c547e779e72614f','18d202312794f54680ccc5143495916623224649bf34129907305821ab8c052a','Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12','{"kind": "report", "number": null, "body": "Ban Chấp hành Đảng bộ huyện", "conference": 12, "term": null, "periods": [], "date": null, "place": null, "readings": [{"field": "title", "origin": "text", "start": 0, "end": 63}, {"field": "kind", "origin": "text", "start": 0, "end": 7}, {"field": "conference", "origin": "text", "start": 16, "end": 63}, {"field": "body", "origin": "text", "start": 25, "end": 52}]}',2,'live','2026-11-26 00:28:43.217635','Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12

I. KẾT QUẢ THỰC HIỆN

1. Quản lý đất đai

Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. Còn 57 hồ sơ chậm.

2. Thu ngân sách

Tổng thu ngân sách 6 tháng đầu năm 2024 đạt 312,5 tỷ đồng, tăng 8,2% so với cùng kỳ năm 2023.

II. NHIỆM VỤ

Giao Phòng Tài nguyên và Môi trường rà soát các dự án chậm tiến độ trước ngày 30.6.2024./.','[{"start": 0, "end": 63, "kind": "heading", "level": 6, "page": null, "table": null}, {"start": 65, "end": 85, "kind": "heading", "level": 2, "page": null, "table": null}, {"start": 87, "end": 105, "kind": "heading", "level": 3, "page": null, "table": null}, {"start": 107, "end": 199, "kind": "paragraph", "level": 0, "page": null, "table": null}, {"start": 201, "end": 217, "kind": "heading", "level": 3, "page": null, "table": null}, {"start": 219, "end": 312, "kind": "paragraph", "level": 0, "page": null, "table": null}, {"start": 314, "end": 326, "kind": "heading", "level": 2, "page": null, "table": null}, {"start": 328, "end": 418, "kind": "paragraph", "level": 0, "page": null, "table": null}]');
INSERT INTO "report" VALUES('ce6071bbbcdd','/tmp/ho-so/giao-duc.txt','giao-duc.txt','88ebde2033df47f59d65cd3aadc2e9e64ff9d37586860834a57da32d5fe917f0','4688e04909b8ac6c268d836f975492d884b410404e30efb67d3201cbac51638a','Thông báo kết luận hội nghị về giáo dục','{"kind": "notice", "number": "7-TB/HU", "body": null, "conference": null, "term": null, "periods": [], "date": null, "place": null, "readings": [{"field": "title", "origin": "text", "start": 0, "end": 39}, {"field": "kind", "origin": "text", "start": 0, "end": 9}, {"field": "number", "origin": "staff", "start": null, "end": null}]}',1,'live','2026-11-26 00:28:43.605614','Thông báo kết luận hội nghị về giáo dục

Toàn huyện có 42 trường đạt chuẩn quốc gia. Năm học tới cần thêm 120 giáo viên.

Sở Giáo dục và Đào tạo tuyển dụng giáo viên trước tháng 9.','[{"start": 0, "end": 39, "kind": "heading", "level": 6, "page": null, "table": null}, {"start": 41, "end": 120, "kind": "paragraph", "level": 0, "page": null, "table": null}, {"start": 122, "end": 180, "kind": "paragraph", "level": 0, "page": null, "table": null}]');
CREATE TABLE task (
	id VARCHAR(48) NOT NULL, 
	report VARCHAR(32) NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	assigned_by TEXT, 
	assignee TEXT, 
	deadline TEXT, 
	due DATE, 
	topics TEXT NOT NULL, 
	page INTEGER, 
	heading TEXT NOT NULL, 
	readings TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(report) REFERENCES report (id)
);
INSERT INTO "task" VALUES('260d05b944e6-t0000','260d05b944e6',333,415,'Phòng Tài nguyên và Môi trường rà soát các dự án chậm tiến độ trước ngày 30.6.2024',NULL,'Phòng Tài nguyên và Môi trường','trước ngày 30.6.2024','2024-06-30','["land", "environment"]',NULL,'["II. NHIỆM VỤ"]','[{"field": "assignee", "origin": "text", "start": 333, "end": 363}, {"field": "deadline", "origin": "text", "start": 395, "end": 415}]');
INSERT INTO "task" VALUES('ce6071bbbcdd-t0000','ce6071bbbcdd',85,119,'Năm học tới cần thêm 120 giáo viên',NULL,NULL,NULL,NULL,'["education"]',NULL,'["Thông báo kết luận hội nghị về giáo dục"]','[]');
INSERT INTO "task" VALUES('ce6071bbbcdd-t0001','ce6071bbbcdd',122,179,'Sở Giáo dục và Đào tạo tuyển dụng giáo viên trước tháng 9',NULL,'Sở Giáo dục và Đào tạo','trước tháng 9',NULL,'["education", "organisation-cadres"]',NULL,'["Thông báo kết luận hội nghị về giáo dục"]','[{"field": "assignee", "origin": "text", "start": 122, "end": 144}, {"field": "deadline", "origin": "text", "start": 166, "end": 179}]');
CREATE TABLE turn (
	id VARCHAR(32) NOT NULL, 
	conversation VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	question TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "turn" VALUES('7b7d20d856344eb09be19e472ee5a1c8','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','2026-11-26 00:28:44.025746','Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?','{"question": "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?", "language": "vi", "intent": "fact", "mode": "extractive", "answered": true, "answer": "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. [1]", "note": "", "claims": [{"text": "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch.", "citations": [1], "supported": true, "label": "", "aside": false}], "citations": [{"n": 1, "report": "260d05b944e6", "title": "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12", "source": "dat-dai.txt", "page": null, "start": 107, "end": 180, "quote": "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch.", "heading": ["I. KẾT QUẢ THỰC HIỆN", "1. Quản lý đất đai"]}], "passages": [{"report": "260d05b944e6", "source": "dat-dai.txt", "start": 0, "end": 199, "score": 9.1064, "text": "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12\n\nI. KẾT QUẢ THỰC HIỆN\n\n1. Quản lý đất đai\n\nHuyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. Còn 57 hồ sơ chậm.", "title": "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12", "heading": ["I. KẾT QUẢ THỰC HIỆN", "1. Quản lý đất đai"]}], "coverage": {"reports": 2, "reports_with_matches": 2, "tasks": 0}, "seconds": 0.0453, "lead": "", "closing": "", "missing": [], "understood": ""}');
INSERT INTO "turn" VALUES('34b5e5c9e99d4a6498cc23ef25bb58b7','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','2026-11-26 00:28:44.043702','Kết quả xổ số hôm qua thế nào?','{"question": "Kết quả xổ số hôm qua thế nào?", "language": "vi", "intent": "fact", "mode": "extractive", "answered": false, "answer": "Không tìm thấy trong hồ sơ: không văn bản nào trả lời câu hỏi này. Đã tìm mà không thấy: “xổ số”, “hôm qua”.\n\nCó thể liên quan: “Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12”, 1. Quản lý đất đai; “Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12”, II. NHIỆM VỤ; “Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12”, 2. Thu ngân sách.", "note": "", "claims": [], "citations": [], "passages": [{"report": "260d05b944e6", "source": "dat-dai.txt", "start": 0, "end": 199, "score": 1.878, "text": "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12\n\nI. KẾT QUẢ THỰC HIỆN\n\n1. Quản lý đất đai\n\nHuyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch. Còn 57 hồ sơ chậm.", "title": "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12", "heading": ["I. KẾT QUẢ THỰC HIỆN", "1. Quản lý đất đai"]}], "coverage": {"reports": 2, "reports_with_matches": 0, "tasks": 0}, "seconds": 0.0119, "lead": "Không tìm thấy trong hồ sơ: không văn bản nào trả lời câu hỏi này. Đã tìm mà không thấy: “xổ số”, “hôm qua”.", "closing": "Có thể liên quan: “Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12”, 1. Quản lý đất đai; “Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12”, II. NHIỆM VỤ; “Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12”, 2. Thu ngân sách.", "missing": ["“xổ số”", "“hôm qua”"], "understood": ""}');
CREATE TABLE unanswered (
	"key" TEXT NOT NULL, 
	question TEXT NOT NULL, 
	missing TEXT NOT NULL, 
	times INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "unanswered" VALUES('ket qua xo so hom qua the nao','Kết quả xổ số hôm qua thế nào?','["“xổ số”", "“hôm qua”"]',1,'2026-11-26 00:28:44.042327');
CREATE INDEX ix_report_path ON report (path);
CREATE INDEX ix_report_state ON report (state);
CREATE INDEX ix_turn_conversation ON turn (conversation);
CREATE INDEX ix_passage_report ON passage (report);
CREATE INDEX ix_task_report ON task (report);
COMMIT;
