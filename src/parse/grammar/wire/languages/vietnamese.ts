import type {WireLanguage} from '../language.js'

/** Its months have numbers for names, which its datelines leave out. */
export const vietnamese: WireLanguage = {
  by: 'Theo',
  and: 'và',
  agencies: 'TTXVN, TTXVN/Vietnam+, Vietnam+, VOV, Dân trí, VnExpress, Tuổi Trẻ, Thanh Niên',
  cities:
    'Hà Nội, TP Hồ Chí Minh, TP. Hồ Chí Minh, Thành phố Hồ Chí Minh, TP HCM, TPHCM, Đà Nẵng, Hải Phòng, Cần Thơ, Huế, Nha Trang, Đà Lạt, Bắc Kinh, Tokyo, Seoul',
  roles: {'Tác giả': 'reporter', 'Biên tập': 'editor', Ảnh: 'photographer', Nguồn: 'source'},
}
