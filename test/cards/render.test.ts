import { CardDataInvalid, render } from '../../cards/render';
import { sampleOf } from './samples';

describe('C1 · a card', () => {
  it('is refused when a field is missing, and the refusal names the field and no content', () => {
    const broken = { ...sampleOf('welcome') };
    Reflect.deleteProperty(broken, 'firstName');
    const draw = () => render('welcome', broken);
    expect(draw).toThrow(CardDataInvalid);
    expect(draw).toThrow(/firstName/);
    expect(draw).not.toThrow(/Registers/);
  });

  it('is refused when a field is there that its template does not know', () => {
    const extra = { ...sampleOf('welcome'), narrative: 'not for here' };
    expect(() => render('welcome', extra)).toThrow(CardDataInvalid);
  });

  it('is drawn from the same data in the same way again', () => {
    expect(render('message', sampleOf('message'))).toEqual(render('message', sampleOf('message')));
  });

  it('keeps no memory of the data it was drawn from before', () => {
    render('message', { tone: 'good', heading: 'First', paragraphs: ['one', 'two'] });
    const second = render('message', { tone: 'good', heading: 'Second', paragraphs: [] });
    expect(JSON.stringify(second)).not.toMatch(/First|one|two/);
  });
});
